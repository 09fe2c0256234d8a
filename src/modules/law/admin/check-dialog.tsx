import { useAct } from '../../../admin/queries.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { checkRule } from '../endpoints.ts'
import type { Rule } from './rule.ts'
import { SourceDialog } from './source-dialog.tsx'

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
  const check = useAct(checkRule)
  return (
    <SourceDialog
      title={t(words.title, { title: rule.title })}
      effect={t(words.effect)}
      label={t(words.source)}
      example={t(words.example)}
      act={t(words.act)}
      done={t(words.done)}
      check={check}
      onCheck={(source) => check.mutateAsync({ id: rule.id, source })}
      onClose={onClose}
    />
  )
}
