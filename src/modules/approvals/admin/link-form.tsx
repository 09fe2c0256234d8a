import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { SwitchField } from '../../../admin/ui/check-field.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listApproversEndpoint, listLinksEndpoint, makeLinkEndpoint, USUAL_HOURS } from '../endpoints.ts'
import css from './approvals.module.css'
import type { ToApprove } from './send-for-approval.tsx'

const words = {
  approver: { vi: 'Người phê duyệt', en: 'Who decides' },
  nobody: {
    vi: 'Chưa có ai khác đủ quyền duyệt bản này. Nhờ quản trị viên giao vai trò.',
    en: 'Nobody else may approve this. Ask the administrator to assign a role.',
  },
  hours: { vi: 'Liên kết dùng trong', en: 'The link works for' },
  day: { vi: '{count} ngày', en: '{count} days' },
  mail: { vi: 'Gửi qua thư điện tử', en: 'Send it by mail' },
  make: { vi: 'Lập liên kết', en: 'Make the link' },
  made: {
    vi: 'Liên kết chỉ hiện một lần. Sao chép để gửi qua kênh khác.',
    en: 'The link is shown once. Copy it to send it otherwise.',
  },
  link: { vi: 'Liên kết', en: 'Link' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép liên kết', en: 'The link is copied' },
} as const satisfies Record<string, Labels>

const DAYS = [1, 2, 3, 7, 14]

type Made = Arrived<NonNullable<(typeof makeLinkEndpoint)['output']['_output']>>

/** Chooses who decides and how long the link works; then shows the link. */
export function LinkForm({ record: { collection, id: recordId, version } }: { record: ToApprove }) {
  const t = useWords()
  const { data } = useCall(listApproversEndpoint, { collection, recordId })
  const [chosen, setChosen] = useState<string | null>(null)
  const [hours, setHours] = useState(String(USUAL_HOURS))
  const [mail, setMail] = useState(true)
  const [made, setMade] = useState<Made | null>(null)
  const make = useAct(makeLinkEndpoint, { refreshes: [listLinksEndpoint], onDone: setMade })
  const approverId = chosen ?? data?.items[0]?.id ?? null
  if (data?.items.length === 0) return <Note tone="light">{t(words.nobody)}</Note>
  if (made) return <MadeLink url={made.url} />
  return (
    <div className={css.form}>
      <SelectField
        label={t(words.approver)}
        data={(data?.items ?? []).map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))}
        value={approverId}
        clearable={false}
        allowDeselect={false}
        onChange={setChosen}
      />
      <SelectField
        label={t(words.hours)}
        data={DAYS.map((count) => ({ value: String(count * 24), label: t(words.day, { count }) }))}
        value={hours}
        searchable={false}
        clearable={false}
        allowDeselect={false}
        onChange={(value) => value !== null && setHours(value)}
      />
      <SwitchField
        label={t(words.mail)}
        checked={mail}
        onChange={(event) => setMail(event.currentTarget.checked)}
      />
      {make.error && (
        <Note tone="red" role="alert">
          {make.error.message}
        </Note>
      )}
      <Button
        variant="primary"
        busy={make.isPending}
        disabled={approverId === null}
        onClick={() =>
          make.mutate({
            collection,
            recordId,
            version,
            approverId: approverId ?? '',
            hours: Number(hours),
            mail,
          })
        }
      >
        {t(words.make)}
      </Button>
    </div>
  )
}

function MadeLink({ url }: { url: string }) {
  const t = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(url)
    toast(t(words.copied))
  }
  return (
    <div className={css.form}>
      <TextField
        label={t(words.link)}
        description={t(words.made)}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button icon="copy" onClick={() => void copy()}>
        {t(words.copy)}
      </Button>
    </div>
  )
}
