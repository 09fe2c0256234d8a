import { z } from 'zod'
import type { Fields } from '../collection.ts'

export const textStates = [
  'draft',
  'machine',
  'submitted',
  'returned',
  'reviewed',
  'approved',
  'archived',
] as const
export type TextState = (typeof textStates)[number]

/** A record's words in one language, with a life of their own: no language ever touches another. */
export type RecordText = {
  recordId: string
  locale: string
  /** What its address will end in; the published page keeps its own until this is published. */
  slug: string | null
  state: TextState
  fields: Fields
  /**
   * Of the source: the hash of what it said when it was last approved with a change that matters to translators; until it
   * is first approved, of what it says. Of a translation: that of the source from which it was written.
   */
  sourceHash: string | null
  /** Of the source: whether something that matters to translators was changed since it was last approved. */
  material: boolean
  /** Written by a machine and by nobody since. */
  machine: boolean
  version: number
  updatedBy: string | null
  updatedAt: Date
  /** Everybody who wrote in it since it was last approved; none of them may review or approve it. */
  authors: string[]
  reviewedBy: string | null
  approvedBy: string | null
  approvedAt: Date | null
  /** Not before; of it and the embargo the later one counts. */
  publishAt: Date | null
  embargoUntil: Date | null
  expiresAt: Date | null
  /** Who of those whose mother tongue it is has read this version; null until one has. */
  nativeReader: string | null
  nativeReadAt: Date | null
  /** The version that the public reads; null when it reads none. */
  publishedVersion: number | null
}

/** Why the public no longer reads a text: taken away, its time over, taken away with its record, or not yet again. */
export const goneReasons = ['withdrawn', 'expired', 'record', 'later'] as const
export type GoneReason = (typeof goneReasons)[number]

/** Fields of a text: names to words; structured text comes as JSON objects. */
export const textFields = z.record(z.string().max(60), z.unknown())
