import { useCall } from '../../../../admin/queries.ts'
import { ChoiceField } from '../../../../admin/ui/check-field.tsx'
import { DateField } from '../../../../admin/ui/date-field.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { TextArea, TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels, Locale } from '../../../../platform/labels.ts'
import { today } from '../../../../platform/time/dates.ts'
import { jobEndpoints } from '../../jobs/endpoints.ts'
import css from './jobs.module.css'
import { common } from './words.ts'

const words = {
  title: { vi: 'Tên gói dịch', en: 'Title' },
  who: { vi: 'Giao cho', en: 'Given to' },
  officer: { vi: 'Cán bộ có tài khoản', en: 'An officer with an account' },
  outside: { vi: 'Người bên ngoài (làm qua liên kết hoặc tệp)', en: 'Somebody outside (by link or file)' },
  name: { vi: 'Tên người hoặc đơn vị dịch', en: 'Name of the person or agency' },
  email: { vi: 'Thư điện tử (không bắt buộc)', en: 'E-mail (optional)' },
  emailHelp: {
    vi: 'Được mã hóa; tự xóa sau khi gói dịch kết thúc. Dùng để gửi liên kết và nhắc hạn.',
    en: 'Encrypted, and removed after the job. It is used to send the link and reminders.',
  },
  writtenIn: { vi: 'Viết thư bằng', en: 'Letters in' },
  rate: { vi: 'Đơn giá, đồng một từ (không bắt buộc)', en: 'Rate, đồng a word (optional)' },
  rateHelp: { vi: 'Để trống nếu không tính theo từ.', en: 'Leave empty if it is not paid by the word.' },
  notes: { vi: 'Ghi chú cho người dịch', en: 'Notes for the translator' },
  notesHelp: {
    vi: 'Đối tượng đọc, giọng văn, tài liệu tham khảo. Người dịch bên ngoài cũng đọc được.',
    en: 'Readers, tone, sources. Translators outside read them, too.',
  },
} as const satisfies Record<string, Labels>

/** What is agreed about a job, as it is typed. */
export type Terms = {
  title: string
  who: 'officer' | 'outside'
  assigneeId: string | null
  assigneeName: string
  assigneeEmail: string
  assigneeLocale: Locale
  deadline: string | null
  rate: string
  notes: string
}

export const NO_TERMS: Terms = {
  title: '',
  who: 'officer',
  assigneeId: null,
  assigneeName: '',
  assigneeEmail: '',
  assigneeLocale: 'vi',
  deadline: null,
  rate: '',
  notes: '',
}

/** The terms as the server takes them; null while something that it needs is missing. */
export function sentTerms(terms: Terms) {
  const { title, who, deadline, rate, notes } = terms
  const isOutside = who === 'outside'
  const named = isOutside ? terms.assigneeName.trim() !== '' : terms.assigneeId !== null
  if (title.trim() === '' || deadline === null || !named) return null
  const digits = rate.replaceAll(/\D/g, '')
  return {
    title: title.trim(),
    deadline,
    notes: notes.trim() === '' ? null : notes,
    rate: digits === '' ? null : Number(digits),
    assigneeId: isOutside ? null : terms.assigneeId,
    assigneeName: isOutside ? terms.assigneeName.trim() : null,
    assigneeEmail: isOutside && terms.assigneeEmail.trim() !== '' ? terms.assigneeEmail.trim() : null,
    assigneeLocale: terms.assigneeLocale,
  }
}

type TermsFieldsProps = {
  terms: Terms
  onChange: (terms: Terms) => void
  /** Below the deadline: how long that is. */
  deadlineHint?: string | undefined
}

export function TermsFields({ terms, onChange, deadlineHint }: TermsFieldsProps) {
  const t = useWords()
  const set = (change: Partial<Terms>) => onChange({ ...terms, ...change })
  const officers = useCall(jobEndpoints.assignees, {}, { staleTime: 60_000 })
  return (
    <>
      <TextField
        label={t(words.title)}
        required
        maxLength={200}
        value={terms.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <ChoiceField
        label={t(words.who)}
        choices={[
          { value: 'officer', label: t(words.officer) },
          { value: 'outside', label: t(words.outside) },
        ]}
        value={terms.who}
        onChange={(who) => set({ who })}
      />
      {terms.who === 'officer' ? (
        <SelectField
          label={t(common.assignee)}
          required
          data={(officers.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={terms.assigneeId}
          onChange={(assigneeId) => set({ assigneeId })}
        />
      ) : (
        <Outsider terms={terms} set={set} />
      )}
      <div className={css.pair}>
        <DateField
          label={t(common.deadline)}
          required
          minDate={today()}
          description={deadlineHint}
          value={terms.deadline}
          onChange={(deadline) => set({ deadline })}
        />
        <TextField
          label={t(words.rate)}
          inputMode="numeric"
          description={t(words.rateHelp)}
          value={terms.rate}
          onChange={(event) => set({ rate: event.currentTarget.value })}
        />
      </div>
      <TextArea
        label={t(words.notes)}
        description={t(words.notesHelp)}
        maxLength={4000}
        value={terms.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
      />
    </>
  )
}

function Outsider({ terms, set }: { terms: Terms; set: (change: Partial<Terms>) => void }) {
  const t = useWords()
  return (
    <>
      <TextField
        label={t(words.name)}
        required
        maxLength={200}
        autoComplete="off"
        value={terms.assigneeName}
        onChange={(event) => set({ assigneeName: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextField
          label={t(words.email)}
          type="email"
          autoComplete="off"
          description={t(words.emailHelp)}
          value={terms.assigneeEmail}
          onChange={(event) => set({ assigneeEmail: event.currentTarget.value })}
        />
        <SelectField
          label={t(words.writtenIn)}
          clearable={false}
          allowDeselect={false}
          searchable={false}
          data={[
            { value: 'vi', label: 'Tiếng Việt' },
            { value: 'en', label: 'English' },
          ]}
          value={terms.assigneeLocale}
          onChange={(assigneeLocale) => set({ assigneeLocale: assigneeLocale === 'en' ? 'en' : 'vi' })}
        />
      </div>
    </>
  )
}
