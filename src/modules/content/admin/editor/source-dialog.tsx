import type { Labels } from '../../../../platform/labels.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { useWords } from '../../../../admin/words.ts'
import css from './editor.module.css'

const words = {
  title: { vi: 'Dẫn nguồn', en: 'Refer to a source' },
  none: {
    vi: 'Mục này chưa có nguồn. Ghi nguồn ở «Thông tin chung», mỗi dòng một nguồn, rồi quay lại đây.',
    en: 'This item has no sources yet. Note them under “Shared facts”, one a line, then come back.',
  },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

type SourceDialogProps = { sources: readonly string[]; onClose: () => void; onPick: (number: number) => void }

/** Chooses the source that a sentence rests on. */
export function SourceDialog({ sources, onClose, onPick }: SourceDialogProps) {
  const t = useWords()
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={<Button onClick={onClose}>{t(words.close)}</Button>}
    >
      {sources.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ol className={css.sources}>
          {sources.map((source, index) => (
            <li key={index}>
              <button type="button" onClick={() => onPick(index + 1)}>
                <b>[{index + 1}]</b> {source}
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  )
}
