import { z } from 'zod'
import { endpoint } from '../../platform/http/endpoint.ts'
import type { CommentKind } from '../comment-kinds.ts'
import type { TransitionName } from '../states.ts'
import type { SentRecord } from './any-collection.ts'

/** What a form gets of one record: what it says, where it may go, what its reader may do. */
export type ReadRecord = SentRecord & {
  transitions: TransitionName[]
  may: Partial<Record<'change' | 'comment' | 'remove' | 'translate' | 'view-sensitive', boolean>>
}

export type SentLink = {
  id: string
  role: string
  direction: 'to' | 'from'
  record: { id: string; collection: string; title: string; state: string }
  note: string | null
}

export type SentFileRow = {
  id: string
  name: string
  mediaType: string
  bytes: number
  createdBy: string | null
  createdAt: string
}

export type SentComment = {
  id: string
  field: string | null
  body: string
  kind: CommentKind
  parentId: string | null
  mentions: string[]
  createdBy: string | null
  createdByName: string | null
  createdAt: string
  resolvedAt: string | null
  resolvedBy: string | null
}

export type SentChange = { field: string; before: unknown; after: unknown }

export type SentHistoryItem = {
  version: number
  firstVersion: number
  from: string
  to: string
  by: string | null
  byName: string
  note: string | null
  state: SentRecord['state']
  changes: SentChange[]
}

type Values = Record<string, unknown>
type One = { id: string }
type Place = { field: string; note: string }

type CreateInput = { ownerOrgId: string; fields: Values; extra?: Values }
type ChangeInput = One & {
  version: number
  fields?: Values
  extra?: Values
  ownerOrgId?: string
  visibility?: 'office' | 'public'
  autosave?: boolean
  note?: string
}
type MoveInput = One & {
  version: number
  to: TransitionName
  note?: string
  field?: string
  places?: Place[]
}
type CommentInput = One & {
  body: string
  field?: string | null
  parentId?: string | null
  mentions?: string[]
}

const group = 'any'
const summary = { vi: '', en: '' }
const sent = <Value>() => z.unknown() as unknown as z.ZodType<Value, Value>

function at<Input, Output>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string) {
  return endpoint({ method, path, group, summary, input: sent<Input>(), output: sent<Output>() })
}

/**
 * The addresses of one record of a collection that is known by its name only, as its form calls them; the same as those of
 * `collectionEndpoints`, which need the collection itself.
 */
export function recordAddresses(collection: string) {
  const base = `/api/records/${collection}`
  const one = `${base}/:id`
  return {
    read: at<One, ReadRecord>('GET', one),
    create: at<CreateInput, SentRecord>('POST', base),
    change: at<ChangeInput, SentRecord>('PATCH', one),
    transition: at<MoveInput, SentRecord>('POST', `${one}/transitions`),
    takeBack: at<One & { version: number }, SentRecord>('POST', `${one}/taken-back-steps`),
    remove: at<One & { version: number }, { done: true }>('DELETE', one),
    restore: at<One, SentRecord>('POST', `${one}/restoration`),
    history: at<One & { before?: number }, { items: SentHistoryItem[]; nextBefore: number | null }>(
      'GET',
      `${one}/history`,
    ),
    diff: at<One & { from: number; to: number }, SentChange[]>('GET', `${one}/revisions/:from/diff/:to`),
    revert: at<One & { revision: number; version: number }, SentRecord>(
      'POST',
      `${one}/revisions/:revision/restoration`,
    ),
    links: at<One, SentLink[]>('GET', `${one}/links`),
    addLink: at<One & { toId: string; role: string; note?: string }, SentLink>('POST', `${one}/links`),
    removeLink: at<One & { linkId: string }, { done: true }>('DELETE', `${one}/links/:linkId`),
    files: at<One, SentFileRow[]>('GET', `${one}/files`),
    addFile: at<One, SentFileRow>('POST', `${one}/files`),
    readFile: at<One & { fileId: string; inline?: boolean }, unknown>('GET', `${one}/files/:fileId`),
    removeFile: at<One & { fileId: string }, { done: true }>('DELETE', `${one}/files/:fileId`),
    restoreFile: at<One & { fileId: string }, SentFileRow>('POST', `${one}/files/:fileId/restoration`),
    comments: at<One, SentComment[]>('GET', `${one}/comments`),
    addComment: at<CommentInput, SentComment>('POST', `${one}/comments`),
    resolveComment: at<One & { commentId: string; resolved: boolean }, SentComment>(
      'POST',
      `${one}/comments/:commentId/resolution`,
    ),
    texts: at<One, { locale: string; state: string }[]>('GET', `${one}/texts`),
    look: at<One & { field: string; reason: string }, { value: string | null }>(
      'POST',
      `${one}/sensitive-views`,
    ),
  }
}

export type RecordAddresses = ReturnType<typeof recordAddresses>
