import type { Labels } from '../../../platform/labels.ts'
import type { SentComment, SentHistoryItem } from '../../../records/http/one-record.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useWords } from '../../words.ts'
import { Composer } from './composer.tsx'
import { metaOf, useForm } from './form-context.ts'
import { peopleOf } from './people.ts'
import css from './side.module.css'
import { threadsOf, useTalk } from './talk.ts'
import { momentOf } from './times.ts'

const words = {
  title: { vi: 'Trao đổi', en: 'Comments' },
  write: { vi: 'Viết cho cả nhóm, @ để gọi tên', en: 'Write to everybody, @ calls a name' },
  none: { vi: 'Chưa ai có ý kiến.', en: 'Nobody has commented.' },
  settled: { vi: 'đã xong', en: 'done' },
  settle: { vi: 'Xong', en: 'Done' },
  open: { vi: 'Mở lại', en: 'Open again' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Labels>

/** Everything said about the record, at its fields and as a whole. */
export function Comments({ history }: { history: readonly SentHistoryItem[] }) {
  const { comments, record } = useForm()
  const t = useWords()
  const { say } = useTalk()
  return (
    <section>
      <h2>
        {t(words.title)} <span className={css.count}>{comments.length}</span>
      </h2>
      {comments.length === 0 && <p className={css.none}>{t(words.none)}</p>}
      <ul>
        {threadsOf(comments).map(({ first, answers }) => (
          <li key={first.id}>
            <Saying comment={first} />
            {answers.map((answer) => (
              <Saying key={answer.id} comment={answer} answer />
            ))}
          </li>
        ))}
      </ul>
      {record?.may.comment === true && (
        <Composer
          label={t(words.write)}
          people={peopleOf(comments, history)}
          onSend={(body, mentions) => say.mutateAsync({ body, mentions })}
        />
      )}
    </section>
  )
}

function Saying({ comment, answer = false }: { comment: SentComment; answer?: boolean }) {
  const { description, goTo, record } = useForm()
  const t = useWords()
  const { settle } = useTalk()
  const name = comment.createdByName ?? t(words.system)
  const meta = comment.field === null ? undefined : metaOf(description, comment.field)
  const isSettled = comment.resolvedAt !== null
  return (
    <div className={answer ? css.answer : css.say}>
      <Avatar name={name} small />
      <div>
        <b>{name}</b> <time dateTime={comment.createdAt}>{t(momentOf(comment.createdAt))}</time>{' '}
        {isSettled && <Tag tone="forest">{t(words.settled)}</Tag>}
        <p>
          {comment.body}{' '}
          {meta && comment.field !== null && !answer && (
            <button type="button" className={css.place} onClick={() => goTo(comment.field ?? '')}>
              {t(meta.label)}
            </button>
          )}
        </p>
        {!answer && record?.may.comment === true && (
          <Button
            variant="quiet"
            onClick={() => settle.mutate({ commentId: comment.id, resolved: !isSettled })}
          >
            {t(isSettled ? words.open : words.settle)}
          </Button>
        )}
      </div>
    </div>
  )
}
