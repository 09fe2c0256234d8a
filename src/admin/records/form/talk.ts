import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SentComment } from '../../../records/http/one-record.ts'
import { call } from '../../api.ts'
import { keyOf } from '../../queries.ts'
import { useForm } from './form-context.ts'

export type Thread = { first: SentComment; answers: readonly SentComment[] }

/** Comments as conversations: those that answer none, each with its answers. */
export function threadsOf(comments: readonly SentComment[]): Thread[] {
  return comments
    .filter(({ parentId }) => parentId === null)
    .map((first) => ({ first, answers: comments.filter(({ parentId }) => parentId === first.id) }))
}

/** What still has to be mended at a field; all of the record when no field is named. */
export function openRequests(comments: readonly SentComment[], field?: string): SentComment[] {
  return comments.filter(
    (comment) =>
      comment.kind === 'request' &&
      comment.resolvedAt === null &&
      (field === undefined || comment.field === field),
  )
}

export type Saying = { body: string; field?: string | null; parentId?: string | null; mentions?: string[] }

/** Says something about the record, and settles what was said. */
export function useTalk() {
  const { addresses, record } = useForm()
  const client = useQueryClient()
  const id = record?.id ?? ''
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(addresses.comments, { id }) })
  const say = useMutation({
    mutationFn: (saying: Saying) => call(addresses.addComment, { id, ...saying }),
    onSuccess: refresh,
  })
  const settle = useMutation({
    mutationFn: (settled: { commentId: string; resolved: boolean }) =>
      call(addresses.resolveComment, { id, ...settled }),
    onSuccess: refresh,
  })
  return { say, settle }
}
