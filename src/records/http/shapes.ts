import { z } from 'zod'
import type { Collection } from '../collection.ts'
import { commentKinds } from '../comment-kinds.ts'
import { states } from '../record.ts'
import { transitionNames } from '../states.ts'

const id = z.uuid()
const span = z.object({ from: z.iso.date(), to: z.iso.date().nullable() })

const spine = {
  ownerOrgId: id,
  title: z.string(),
  happened: span.nullable(),
  state: z.enum(states),
  visibility: z.enum(['office', 'public']),
  version: z.int(),
  source: z.string().nullable(),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
  deletedAt: z.date().nullable(),
}
const extra = z.record(z.string(), z.unknown())

/** A record as the API gives it: the spine, and the fields of its collection. */
export function recordShape(collection: Collection) {
  return z.object({
    id,
    collection: z.literal(collection.name),
    ...spine,
    fields: collection.shape,
    extra,
  })
}

/** What a list tells beside the records of this part of it. */
export const listCounts = {
  nextCursor: z.string().nullable(),
  total: z.int().nullable(),
  totalExceeded: z.boolean(),
}

export const link = z.object({
  id,
  role: z.string(),
  direction: z.enum(['to', 'from']),
  record: z.object({ id, collection: z.string(), title: z.string(), state: z.string() }),
  note: z.string().nullable(),
})
export const file = z.object({
  id,
  recordId: id,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  role: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.date(),
})
export const comment = z.object({
  id,
  recordId: id,
  field: z.string().nullable(),
  body: z.string(),
  kind: z.enum(commentKinds),
  parentId: id.nullable(),
  mentions: z.array(z.string()),
  createdBy: z.string().nullable(),
  createdByName: z.string().nullable(),
  createdAt: z.date(),
  resolvedAt: z.date().nullable(),
  resolvedBy: z.string().nullable(),
})
const revision = z.object({
  version: z.int(),
  joined: z.int(),
  createdBy: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.date(),
})
export const links = z.array(link)
export const files = z.array(file)
export const comments = z.array(comment)
export const revisions = z.array(revision)
export const fieldChanges = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
export const history = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      firstVersion: z.int(),
      from: z.date(),
      to: z.date(),
      by: z.string().nullable(),
      byName: z.string(),
      note: z.string().nullable(),
      state: z.enum(states),
      changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
  nextBefore: z.int().nullable(),
})
export const may = z.record(
  z.enum(['change', 'comment', 'remove', 'translate', 'view-sensitive']),
  z.boolean(),
)
export const sealedValue = z.object({ value: z.string().nullable() })
export const moves = z.array(z.enum(transitionNames))
export const done = z.object({ done: z.literal(true) })
