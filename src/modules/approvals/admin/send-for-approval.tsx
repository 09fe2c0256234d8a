import { useState } from 'react'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import { LinkForm } from './link-form.tsx'
import { LinkList } from './link-list.tsx'

const words = {
  act: { vi: 'Gửi phê duyệt', en: 'Send for approval' },
  title: { vi: 'Gửi liên kết phê duyệt', en: 'Send an approval link' },
  lead: {
    vi: 'Người nhận đọc và duyệt hoặc trả lại trên điện thoại, không cần đăng nhập. Liên kết gắn với đúng bản này và chỉ dùng một lần.',
    en: 'Whoever gets it reads and decides on a phone, without signing in. The link is bound to this version and works once.',
  },
} as const satisfies Record<string, Labels>

export type ToApprove = { collection: string; id: string; version: number; state: string }

/** A button for records that wait for approval: makes a link for one leader, and shows those made before. */
export function SendForApproval({ record }: { record: ToApprove }) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const waits = record.state === 'submitted'
  const { data } = useCall(
    readCollection,
    { name: record.collection },
    { enabled: waits, staleTime: 600_000 },
  )
  if (!waits || !data?.actions.includes('submit')) return null
  return (
    <>
      <Button icon="sign" onClick={() => setOpened(true)}>
        {t(words.act)}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t(words.title)}>
        <p>{t(words.lead)}</p>
        <LinkForm record={record} />
        <LinkList record={record} />
      </Dialog>
    </>
  )
}
