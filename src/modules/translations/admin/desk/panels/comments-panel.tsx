import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../../admin/api.ts'
import { keyOf, useCall } from '../../../../../admin/queries.ts'
import { Composer } from '../../../../../admin/records/form/composer.tsx'
import { peopleOf } from '../../../../../admin/records/form/people.ts'
import { threadsOf } from '../../../../../admin/records/form/talk.ts'
import { momentOf } from '../../../../../admin/records/form/times.ts'
import { Avatar } from '../../../../../admin/ui/avatar.tsx'
import { Button } from '../../../../../admin/ui/button.tsx'
import { Tag } from '../../../../../admin/ui/tag.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { recordAddresses, type SentComment } from '../../../../../records/http/one-record.ts'
import { readDesk } from '../../../desk/endpoints.ts'
import { useDeskFacts } from '../desk-context.ts'
import type { DeskSegment } from '../desk.ts'
import css from './panels.module.css'
import { useActiveSegment } from './use-active.ts'

const words = {
  none: { vi: 'Chưa ai hỏi gì về đoạn này.', en: 'Nobody has asked about this segment.' },
  write: { vi: 'Hỏi hoặc ghi chú, @ để gọi tên', en: 'Ask or remark, @ calls a name' },
  reply: { vi: 'Trả lời, @ để gọi tên', en: 'Reply, @ calls a name' },
  settle: { vi: 'Xong', en: 'Done' },
  open: { vi: 'Mở lại', en: 'Open again' },
  settled: { vi: 'đã xong', en: 'done' },
  system: { vi: 'Hệ thống', en: 'System' },
} as const satisfies Record<string, Labels>

/** What is being said about the active segment: comments of the record at a place of its own. */
export function CommentsPanel() {
  const segment = useActiveSegment()
  return segment ? <Comments key={segment.id} segment={segment} /> : null
}

function Comments({ segment }: { segment: DeskSegment }) {
  const { place, desk } = useDeskFacts()
  const t = useWords()
  const client = useQueryClient()
  const addresses = recordAddresses(place.collection)
  const { id } = place
  const field = `texts.${place.locale}.${segment.id}`
  const said = useCall(addresses.comments, { id })
  const refresh = async () => {
    await client.invalidateQueries({ queryKey: keyOf(addresses.comments, { id }) })
    await client.invalidateQueries({ queryKey: keyOf(readDesk, place) })
  }
  const say = useMutation({
    mutationFn: (saying: { body: string; mentions: string[]; parentId?: string }) =>
      call(addresses.addComment, { id, field, ...saying }),
    onSuccess: refresh,
  })
  const settle = useMutation({
    mutationFn: (settled: { commentId: string; resolved: boolean }) =>
      call(addresses.resolveComment, { id, ...settled }),
    onSuccess: refresh,
  })
  const all = said.data ?? []
  const threads = threadsOf(all).filter(({ first }) => first.field === field)
  const [last] = threads.filter(({ first }) => first.resolvedAt === null).slice(-1)
  return (
    <div className={css.comments}>
      {threads.length === 0 && <p className={css.none}>{t(words.none)}</p>}
      <ul>
        {threads.map(({ first, answers }) => (
          <li key={first.id}>
            {[first, ...answers].map((comment) => (
              <Said key={comment.id} comment={comment} />
            ))}
            {desk.may.comment && (
              <Button
                variant="quiet"
                onClick={() => settle.mutate({ commentId: first.id, resolved: first.resolvedAt === null })}
              >
                {t(first.resolvedAt === null ? words.settle : words.open)}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {desk.may.comment && (
        <Composer
          label={t(last ? words.reply : words.write)}
          people={peopleOf(all, [])}
          onSend={(body, mentions) =>
            say.mutateAsync({ body, mentions, ...(last ? { parentId: last.first.id } : {}) })
          }
        />
      )}
    </div>
  )
}

function Said({ comment }: { comment: SentComment }) {
  const t = useWords()
  const name = comment.createdByName ?? t(words.system)
  return (
    <div className={css.saying}>
      <Avatar name={name} small />
      <div>
        <b>{name}</b> <time dateTime={comment.createdAt}>{t(momentOf(comment.createdAt))}</time>{' '}
        {comment.resolvedAt !== null && <Tag tone="forest">{t(words.settled)}</Tag>}
        <p>{comment.body}</p>
      </div>
    </div>
  )
}
