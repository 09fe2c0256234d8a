import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { checkRule } from '../endpoints.ts'
import type { Rule } from './rule.ts'

const words = {
  title: { vi: 'Đã kiểm chứng «{title}»', en: 'Mark “{title}” as verified' },
  effect: {
    vi: 'Tên bạn và hôm nay được ghi kèm. Chỉ làm khi đã đối chiếu từng con số với bản chính thức.',
    en: 'Your name and today are kept with it. Only after comparing each number with the official text.',
  },
  source: { vi: 'Đã đọc ở đâu', en: 'Where you read it' },
  example: { vi: 'Công báo số 851 + 852 ngày 09/7/2026', en: 'Official gazette no. 851 + 852, 09/07/2026' },
  act: { vi: 'Đã kiểm chứng', en: 'Mark as verified' },
  done: { vi: 'Đã ghi nhận kiểm chứng', en: 'Marked as verified' },
} as const satisfies Record<string, Labels>

/** Notes that somebody compared a rule with the gazette, and where. */
export function CheckDialog({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useWords()
  const [source, setSource] = useState('')
  const check = useAct(checkRule)
  const save = async () => {
    await check.mutateAsync({ id: rule.id, source })
    toast(t(words.done))
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title, { title: rule.title })}
      actions={
        <Button
          variant="primary"
          disabled={source.trim() === ''}
          busy={check.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.act)}
        </Button>
      }
    >
      <p>{t(words.effect)}</p>
      <TextField
        label={t(words.source)}
        placeholder={t(words.example)}
        data-autofocus
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      <Problem error={check.error} />
    </Dialog>
  )
}
