import type { Fields, Span } from './collection.ts'

export const states = ['draft', 'submitted', 'returned', 'approved', 'archived'] as const
export type State = (typeof states)[number]

export type Visibility = 'office' | 'public'

/** One record as every reader sees it: the spine's columns and the collection's fields. */
export type RecordView = {
  id: string
  collection: string
  ownerOrgId: string
  title: string
  happened: Span | null
  state: State
  visibility: Visibility
  version: number
  source: string | null
  createdBy: string | null
  createdAt: Date
  updatedAt: Date
  deletedAt: Date | null
  fields: Fields
  /** Values of the fields that the province added for itself. */
  extra: Fields
}
