import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actOnRecords } from '../../../records/http/list-endpoints.ts'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { Labels } from '../../../platform/labels.ts'
import { ApiProblem, call, type Arrived } from '../../api.ts'
import { forgetName } from '../../names.ts'
import { useWords } from '../../words.ts'

const words = {
  lost: {
    vi: 'Máy chủ không trả lời, không rõ bản ghi này đã xong chưa. Xem lại danh sách rồi làm lại nếu cần.',
    en: 'The server did not answer; whether this record is done is not known. Look at the list, then try again.',
  },
} as const satisfies Record<string, Labels>

type Sent = Parameters<typeof call<(typeof actOnRecords)['input']['_input'], unknown, unknown>>[1]
export type BulkAct = NonNullable<NonNullable<Sent>['act']>
type Results = Arrived<NonNullable<(typeof actOnRecords)['output']['_output']>>['results']
export type Done = Extract<Results[number], { done: true }>
export type Refused = Extract<Results[number], { done: false }> & { title: string }

export type Outcome = { done: Done[]; refused: Refused[] }
export type Progress = { finished: number; all: number }

const AT_ONCE = 200

type Item = Pick<SentRecord, 'id' | 'version' | 'title'> & { linkId?: string }

/** Acts on any number of records, some hundreds a call, and says how far it has come. */
export function useBulk(collection: string) {
  const t = useWords()
  const client = useQueryClient()
  const [progress, setProgress] = useState<Progress | null>(null)
  const act = async (wanted: BulkAct, items: readonly Item[]): Promise<Outcome> => {
    const titles = new Map(items.map(({ id, title }) => [id, title]))
    const outcome: Outcome = { done: [], refused: [] }
    try {
      for (let start = 0; start < items.length; start += AT_ONCE) {
        setProgress({ finished: start, all: items.length })
        const some = items.slice(start, start + AT_ONCE)
        const sent = some.map(({ id, version, linkId }) => ({ id, version, ...(linkId ? { linkId } : {}) }))
        const answered = await call(actOnRecords, { collection, act: wanted, items: sent }).catch(
          (error: unknown) => ({ reason: error instanceof ApiProblem ? error.message : t(words.lost) }),
        )
        if ('reason' in answered) {
          // What was on its way may have been done; what comes after was never asked for.
          const left = items.slice(start).map(({ id, title }) => ({ id, title, ...answered, ...unasked }))
          return { ...outcome, refused: [...outcome.refused, ...left] }
        }
        const { results } = answered
        for (const result of results) {
          if (result.done) outcome.done.push(result)
          else outcome.refused.push({ ...result, title: titles.get(result.id) ?? '' })
          forgetName(result.id)
        }
      }
      return outcome
    } finally {
      setProgress(null)
      await client.invalidateQueries()
    }
  }
  return { act, progress }
}

const unasked = { done: false as const, code: 'unasked', issues: [] }

/** What takes an act back, for the records that it changed; null when nothing does. */
export function reverseOf(act: BulkAct): BulkAct | null {
  switch (act.kind) {
    case 'transition':
      return { kind: 'take-back' }
    case 'change':
      return { kind: 'revert' }
    case 'remove':
      return { kind: 'restore' }
    case 'restore':
      return { kind: 'remove' }
    case 'link':
      return { kind: 'unlink' }
    default:
      return null
  }
}
