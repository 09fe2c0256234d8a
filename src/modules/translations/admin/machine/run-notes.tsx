import { useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { machineEndpoints } from '../../machine/endpoints.ts'
import css from './machine.module.css'
import { common } from './words.ts'

const words = {
  title: { vi: 'Những đoạn máy để lại', en: 'What the machine left' },
  lead: {
    vi: 'Các đoạn này còn để trống để người dịch làm.',
    en: 'These segments stay empty for a translator.',
  },
} as const satisfies Record<string, Labels>

/** Segments that a run left untranslated, and why; null shows nothing. */
export function RunNotes({ id, onClose }: { id: string | null; onClose: () => void }) {
  const t = useWords()
  const { data } = useCall(machineEndpoints.read, { id: id ?? '' }, { enabled: id !== null })
  return (
    <Dialog
      opened={id !== null}
      onClose={onClose}
      title={t(words.title)}
      actions={<Button onClick={onClose}>{t(common.close)}</Button>}
    >
      <p className={css.quiet}>{t(words.lead)}</p>
      {!data && <SkeletonRows label={t(common.loading)} />}
      <ul className={css.notes}>
        {data?.notes.map(({ record, segment, title, collection, why }) => (
          <li key={`${record} ${segment}`}>
            <PathLink path={`/translations/${collection}/${record}/${data.locale}`}>
              {title ?? segment}
            </PathLink>
            <small>
              {segment}: {why}
            </small>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
