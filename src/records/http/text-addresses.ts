import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { TextTransitionName } from '../texts/states.ts'
import type { GoneReason, RecordText, TextState } from '../texts/text.ts'
import type { SentChange } from './one-record.ts'

type Moments = 'updatedAt' | 'approvedAt' | 'publishAt' | 'embargoUntil' | 'expiresAt' | 'nativeReadAt'

/** A text as it comes over the wire: moments are ISO texts. */
export type SentText = Omit<RecordText, Moments> & {
  updatedAt: string
  approvedAt: string | null
  publishAt: string | null
  embargoUntil: string | null
  expiresAt: string | null
  nativeReadAt: string | null
}

/** A text with what the asking officer may do with it, and what the public reads of it. */
export type SentDescribedText = SentText & {
  moves: TextTransitionName[]
  movesWithReason: TextTransitionName[]
  may: { write: boolean; schedule: boolean; confirmReading: boolean; preview: boolean }
  outdated: boolean
  published: { slug: string; reading: string; firstPublishedAt: string; publishedAt: string } | null
  gone: { reason: GoneReason; at: string } | null
}

export type SentTextHistoryItem = {
  version: number
  firstVersion: number
  from: string
  to: string
  by: string | null
  byName: string
  note: string | null
  state: TextState
  changes: SentChange[]
}

export type SentPreview = {
  id: string
  locale: string
  path: string
  createdByName: string
  createdAt: string
  expiresAt: string
}

type One = { id: string; locale: string }
type Versioned = One & { version: number }

type SaveInput = Versioned & {
  fields: Record<string, unknown>
  slug?: string | null
  machine?: boolean
  minor?: boolean
  autosave?: boolean
  note?: string
}

type MoveInput = Versioned & { to: TextTransitionName; note?: string; field?: string; reason?: string }

type ScheduleInput = Versioned & {
  publishAt: string | null
  embargoUntil: string | null
  expiresAt: string | null
}

type History = { items: SentTextHistoryItem[]; nextBefore: number | null }

const group = 'any'
const summary = { vi: '', en: '' }
const sent = <Value>() => z.unknown() as unknown as z.ZodType<Value, Value>

function at<Input, Output>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string) {
  return endpoint({ method, path, group, summary, input: sent<Input>(), output: sent<Output>() })
}

/**
 * The addresses of the texts of a collection that is known by its name only, as its editor calls them; the same as those
 * of `textEndpoints`, which need the collection itself.
 */
export function textAddresses(collection: string) {
  const all = `/api/records/${collection}/:id/texts`
  const each = `${all}/:locale`
  return {
    list: at<{ id: string }, SentDescribedText[]>('GET', all),
    save: at<SaveInput, SentText>('PUT', each),
    move: at<MoveInput, SentText>('POST', `${each}/transitions`),
    takeBack: at<Versioned, SentText>('POST', `${each}/taken-back-steps`),
    schedule: at<ScheduleInput, SentText>('PUT', `${each}/schedule`),
    confirmReading: at<Versioned & { reader?: string }, SentText>('POST', `${each}/readings`),
    history: at<One & { before?: number }, History>('GET', `${each}/history`),
    diff: at<One & { from: number; to: number }, SentChange[]>('GET', `${each}/revisions/:from/diff/:to`),
    restore: at<Versioned & { revision: number }, SentText>(
      'POST',
      `${each}/revisions/:revision/restoration`,
    ),
    previews: at<One, SentPreview[]>('GET', `${each}/previews`),
    makePreview: at<One & { hours?: number }, SentPreview>('POST', `${each}/previews`),
    revokePreview: at<One & { previewId: string }, { done: true }>('DELETE', `${each}/previews/:previewId`),
  }
}

export type TextAddresses = ReturnType<typeof textAddresses>
