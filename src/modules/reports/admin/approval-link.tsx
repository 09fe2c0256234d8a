import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call, type Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { momentOf } from '../../../admin/records/form/times.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { listApproversEndpoint, makeLinkEndpoint } from '../../approvals/endpoints.ts'
import { reports } from '../schema.ts'
import { useStudio } from './studio-context.ts'

const words = {
  title: { vi: 'Gửi liên kết phê duyệt', en: 'Send an approval link' },
  about: {
    vi: 'Người nhận mở một trang trên điện thoại để đọc và duyệt hoặc trả lại, không cần tài khoản. Liên kết tự hết hạn.',
    en: 'The person opens one page on a phone to read and approve or return, without an account. The link expires.',
  },
  who: { vi: 'Người duyệt', en: 'Approver' },
  make: { vi: 'Lập liên kết', en: 'Make the link' },
  address: { vi: 'Địa chỉ, chỉ hiện một lần', en: 'Address, shown only once' },
  until: { vi: 'Hết hạn {time}.', en: 'Expires {time}.' },
  copy: { vi: 'Chép địa chỉ', en: 'Copy the address' },
  done: { vi: 'Xong', en: 'Done' },
} as const satisfies Record<string, Labels>

type Made = Arrived<NonNullable<(typeof makeLinkEndpoint)['output']['_output']>>

/** One link for one person, by mail or handed over. */
export function ApprovalLink({ onClose }: { onClose: () => void }) {
  const { data } = useStudio()
  const t = useWords()
  const about = { collection: reports.name, recordId: data.report?.id ?? '' }
  const approvers = useCall(listApproversEndpoint, about)
  const [approverId, setApprover] = useState<string | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const make = async () => {
    if (!data.report || approverId === null) return
    const asked = { ...about, version: data.report.version, approverId }
    await call(makeLinkEndpoint, asked).then(setMade, setError)
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        made ? (
          <>
            <Button onClick={() => void navigator.clipboard?.writeText(made.url)}>{t(words.copy)}</Button>
            <Button variant="primary" onClick={onClose}>
              {t(words.done)}
            </Button>
          </>
        ) : (
          <Button variant="primary" disabled={approverId === null} onClick={() => void make()}>
            {t(words.make)}
          </Button>
        )
      }
    >
      <p>{t(words.about)}</p>
      {made ? (
        <>
          <TextField label={t(words.address)} readOnly value={made.url} />
          <p>{t(words.until, { time: t(momentOf(made.expiresAt)) })}</p>
        </>
      ) : (
        <SelectField
          label={t(words.who)}
          data={(approvers.data?.items ?? []).map(({ id, name, email }) => ({
            value: id,
            label: `${name} (${email})`,
          }))}
          value={approverId}
          onChange={setApprover}
        />
      )}
      <Problem error={error} />
    </Dialog>
  )
}
