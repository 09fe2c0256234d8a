import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { recordAddresses } from '../../../../records/http/one-record.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Avatar } from '../../../../admin/ui/avatar.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { TextArea } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import { useStudio } from '../studio-context.ts'
import css from './panel.module.css'

const words = {
  none: { vi: 'Chưa ai ghi chú gì về báo cáo này.', en: 'Nobody has said anything about this report.' },
  loading: { vi: 'Đang mở ghi chú', en: 'Opening the notes' },
  write: { vi: 'Ghi chú cho cả nhóm', en: 'A note to everybody' },
  send: { vi: 'Gửi ghi chú', en: 'Send the note' },
  system: { vi: 'Hệ thống', en: 'System' },
  first: {
    vi: 'Tạo báo cáo trước, rồi mới ghi chú được.',
    en: 'Create the report first; then it can be commented.',
  },
} as const satisfies Record<string, Labels>

const addresses = recordAddresses('reports')

/** What people say about the report. */
export function NotesPanel() {
  const { data } = useStudio()
  const t = useWords()
  const id = data.report?.id ?? ''
  const comments = useCall(addresses.comments, { id }, { enabled: id !== '' })
  if (id === '') return <p className={css.muted}>{t(words.first)}</p>
  if (!comments.data) return <SkeletonRows rows={3} label={t(words.loading)} />
  return (
    <>
      {comments.data.length === 0 && <p className={css.muted}>{t(words.none)}</p>}
      <ul>
        {comments.data.map(({ id: key, createdByName, createdAt, body }) => {
          const name = createdByName ?? t(words.system)
          return (
            <li key={key} className={css.saying}>
              <Avatar name={name} small />
              <div>
                <b>{name}</b>
                <time dateTime={createdAt}>{t(momentOf(createdAt))}</time>
                <p>{body}</p>
              </div>
            </li>
          )
        })}
      </ul>
      <Write id={id} />
    </>
  )
}

function Write({ id }: { id: string }) {
  const t = useWords()
  const [body, setBody] = useState('')
  const say = useAct(addresses.addComment, { refreshes: [addresses.comments], onDone: () => setBody('') })
  return (
    <div className={css.form}>
      <TextArea
        label={t(words.write)}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Problem error={say.error} />
      <div className={css.acts}>
        <Button
          busy={say.isPending}
          disabled={body.trim() === ''}
          onClick={() => say.mutate({ id, body: body.trim() })}
        >
          {t(words.send)}
        </Button>
      </div>
    </div>
  )
}
