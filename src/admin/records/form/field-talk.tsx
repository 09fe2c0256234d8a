import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentComment } from '../../../records/http/one-record.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { Composer } from './composer.tsx'
import { useForm } from './form-context.ts'
import css from './form.module.css'
import { peopleOf } from './people.ts'
import { openRequests, threadsOf, useTalk, type Thread } from './talk.ts'
import { momentOf } from './times.ts'

export { openRequests }

const words = {
  reply: { vi: 'Trả lời', en: 'Reply' },
  done: { vi: 'Đã bổ sung', en: 'Done' },
  settled: { vi: 'Đã đánh dấu xong.', en: 'Marked as done.' },
  answer: { vi: 'Trả lời, @ để gọi tên', en: 'Reply, @ calls a name' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Labels>

/** What is being said at a field and not settled yet. */
export function FieldTalk({ name }: { name: string }) {
  const { comments } = useForm()
  const threads = threadsOf(comments).filter(({ first }) => first.field === name && first.resolvedAt === null)
  return threads.map((thread) => <FieldThread key={thread.first.id} thread={thread} />)
}

function FieldThread({ thread: { first, answers } }: { thread: Thread }) {
  const { comments, record } = useForm()
  const t = useWords()
  const { say, settle } = useTalk()
  const [replying, setReplying] = useState(false)
  const mayTalk = record?.may.comment === true
  const resolve = async () => {
    await settle.mutateAsync({ commentId: first.id, resolved: true })
    toast(t(words.settled), () => settle.mutateAsync({ commentId: first.id, resolved: false }))
  }
  return (
    <div className={css.thread}>
      {[first, ...answers].map((comment) => (
        <Said key={comment.id} comment={comment} />
      ))}
      {mayTalk && !replying && (
        <div className={css.threadActs}>
          <Button variant="quiet" onClick={() => setReplying(true)}>
            {t(words.reply)}
          </Button>
          <Button variant="quiet" icon="check" onClick={() => void resolve()}>
            {t(words.done)}
          </Button>
        </div>
      )}
      {replying && (
        <Composer
          label={t(words.answer)}
          people={peopleOf(comments, [])}
          eager
          onSend={(body, mentions) => say.mutateAsync({ body, mentions, parentId: first.id })}
          onDone={() => setReplying(false)}
        />
      )}
    </div>
  )
}

function Said({ comment }: { comment: SentComment }) {
  const t = useWords()
  const name = comment.createdByName ?? t(words.system)
  return (
    <div className={css.said}>
      <Avatar name={name} small />
      <p>
        <b>{name}</b> <time dateTime={comment.createdAt}>{t(momentOf(comment.createdAt))}</time>
        <br />
        {comment.body}
      </p>
    </div>
  )
}
