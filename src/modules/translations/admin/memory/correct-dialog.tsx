import { useState } from 'react'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextArea } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { languageName } from '../../jobs/language-name.ts'
import { correctEntry } from '../../memory/endpoints.ts'
import type { ShownEntry } from './entry-list.tsx'
import { words as common } from './words.ts'

const words = {
  title: { vi: 'Sửa câu trong bộ nhớ', en: 'Correct an entry' },
  effect: {
    vi: 'Chỉ gợi ý về sau thay đổi; bản dịch đã duyệt của các mục không đổi. Giữ nguyên các thẻ như <1>, <2/>.',
    en: 'Only later suggestions change; approved translations stay as they are. Keep tags such as <1> and <2/>.',
  },
  save: { vi: 'Lưu câu', en: 'Save' },
} as const satisfies Record<string, Labels>

/** Corrects the translation of one entry. */
export function CorrectDialog({ entry, onClose }: { entry: ShownEntry; onClose: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const [target, setTarget] = useState(entry.target)
  const correct = useAct(correctEntry)
  const back = useAct(correctEntry)
  const save = async () => {
    const { id, version } = await correct.mutateAsync({ id: entry.id, version: entry.version, target })
    toast(t(common.corrected), () => back.mutateAsync({ id, version, target: entry.target }))
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <Button
          variant="primary"
          disabled={target.trim() === '' || target === entry.target}
          busy={correct.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.save)}
        </Button>
      }
    >
      <p>{t(words.effect)}</p>
      <p lang="vi">
        <b>{entry.source}</b>
      </p>
      <TextArea
        label={languageName(entry.locale, locale)}
        lang={entry.locale}
        value={target}
        data-autofocus
        onChange={({ currentTarget }) => setTarget(currentTarget.value)}
      />
      <Problem error={correct.error} />
    </Dialog>
  )
}
