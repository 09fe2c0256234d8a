import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextArea, TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { addRule, correctRule } from '../endpoints.ts'
import css from './law.module.css'
import { ParameterFields } from './parameter-fields.tsx'
import type { Rule } from './rule.ts'

const words = {
  add: { vi: 'Giai đoạn mới: {title}', en: 'A new period: {title}' },
  correct: { vi: 'Sửa chỗ ghi sai: {title}', en: 'Correct: {title}' },
  addEffect: {
    vi: 'Giai đoạn đang có hiệu lực kết thúc vào ngày trước đó và được giữ nguyên. Việc xảy ra trước ngày này vẫn tính theo quy định cũ.',
    en: 'The period now in force ends the day before and is kept. What happened before that day still runs by the former rule.',
  },
  correctEffect: {
    vi: 'Chỉ dùng khi bản ghi sai so với văn bản. Văn bản thay đổi thì thêm giai đoạn mới. Sau khi sửa, quy định trở lại «chưa kiểm chứng».',
    en: 'Only where the entry differs from the text. When the text changed, add a period. A corrected rule is “not verified” again.',
  },
  from: { vi: 'Có hiệu lực từ', en: 'In force from' },
  to: { vi: 'Đến hết ngày (để trống nếu chưa biết)', en: 'Until (empty when not known)' },
  citation: { vi: 'Căn cứ (điều, số, ngày, cơ quan)', en: 'Source (article, number, date, issuer)' },
  url: { vi: 'Địa chỉ bản đã đọc', en: 'Address of the copy read' },
  numbers: { vi: 'Các con số và mốc', en: 'Numbers and terms' },
  reason: { vi: 'Lý do sửa', en: 'Why it is corrected' },
  saveNew: { vi: 'Thêm giai đoạn', en: 'Add the period' },
  saveOld: { vi: 'Lưu chỗ sửa', en: 'Save the correction' },
  added: { vi: 'Đã thêm giai đoạn mới', en: 'The new period has been added' },
  corrected: { vi: 'Đã sửa quy định', en: 'The rule has been corrected' },
} as const satisfies Record<string, Labels>

type RuleDialogProps = {
  /** The version to correct, or the one that a new period starts from. */
  rule: Rule
  adds: boolean
  onClose: () => void
}

export function RuleDialog({ rule, adds, onClose }: RuleDialogProps) {
  const t = useWords()
  const [from, setFrom] = useState(adds ? null : rule.validFrom)
  const [to, setTo] = useState(adds ? null : rule.validTo)
  const [citation, setCitation] = useState(adds ? '' : rule.citation)
  const [sourceUrl, setSourceUrl] = useState(adds ? '' : (rule.sourceUrl ?? ''))
  const [parameters, setParameters] = useState(rule.parameters)
  const [reason, setReason] = useState('')
  const add = useAct(addRule)
  const correct = useAct(correctRule)
  const dates = { validFrom: from as IsoDate, validTo: to as IsoDate | null }
  const said = { parameters, citation, sourceUrl: sourceUrl.trim() || null }
  const save = async () => {
    if (adds) await add.mutateAsync({ code: rule.code, ...dates, ...said })
    else await correct.mutateAsync({ id: rule.id, ...dates, ...said, reason })
    toast(t(adds ? words.added : words.corrected))
    onClose()
  }
  const ready = citation.trim() !== '' && (adds ? from !== null : reason.trim() !== '')
  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t(adds ? words.add : words.correct, { title: rule.title })}
      actions={
        <Button
          variant="primary"
          disabled={!ready}
          busy={add.isPending || correct.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(adds ? words.saveNew : words.saveOld)}
        </Button>
      }
    >
      <div className={css.fields}>
        <p>{t(adds ? words.addEffect : words.correctEffect)}</p>
        <div className={css.pair}>
          <DateField label={t(words.from)} required={adds} value={from} onChange={setFrom} />
          <DateField label={t(words.to)} value={to} onChange={setTo} />
        </div>
        <TextArea
          label={t(words.citation)}
          required
          value={citation}
          onChange={({ currentTarget }) => setCitation(currentTarget.value)}
        />
        <TextField
          label={t(words.url)}
          type="url"
          value={sourceUrl}
          onChange={({ currentTarget }) => setSourceUrl(currentTarget.value)}
        />
        {Object.keys(parameters).length > 0 && (
          <fieldset className={css.numbers}>
            <legend>{t(words.numbers)}</legend>
            <ParameterFields value={parameters} onChange={setParameters} />
          </fieldset>
        )}
        {!adds && (
          <TextField
            label={t(words.reason)}
            required
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        <Problem error={add.error ?? correct.error} />
      </div>
    </Dialog>
  )
}
