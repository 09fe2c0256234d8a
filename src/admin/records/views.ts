import type { ComponentType, ReactNode } from 'react'
import type { Arrived } from '../api.ts'
import type { Labels } from '../../platform/labels.ts'
import type { SentRecord } from '../../records/http/any-collection.ts'
import type { readCollection } from '../../records/http/overview-endpoints.ts'
import { directiveCollectionViews } from '../../modules/directives/admin/views.tsx'

/** What a collection is, as the server describes it. */
export type Description = Arrived<NonNullable<(typeof readCollection)['output']['_output']>>

/** A view that every officer has: a name and what it asks the list for, as in its address. */
export type StandingView = { name: string; label: Labels; query: Readonly<Record<string, string>> }

/** How a column of a list looks beyond what its field says, or a column that is no field. */
export type ListCell = {
  /** The heading; left out for a field, which has a name. */
  label?: Labels
  /** What stands in the heading instead of words, such as an axis of years. */
  heading?: ReactNode
  /** As in a grid: `120px`, `minmax(160px, 2fr)`. */
  width?: string
  /** What the server sorts by when the heading is pressed; left out for a field that can be sorted by. */
  sort?: string
  cell?: ComponentType<{ record: SentRecord }>
}

/**
 * What a subject says about how its records are looked at. Everything is optional: a collection without a view shows
 * its listed fields. Column names are those of fields, `extra.KEY` for added fields, and `title`, `happened`, `state`,
 * `ownerOrgId`, `updatedAt`, `createdAt`, `createdBy`, `source` of every record; others have a `cell` here.
 *
 * A module exports a table `{ [collection]: CollectionView }` from its `admin/views.ts`; it joins the list below.
 */
export type CollectionView = {
  /** Columns when nobody has chosen, in order; the first is the record's name and opens it. */
  columns?: readonly string[]
  cells?: Readonly<Record<string, ListCell>>
  /** The order when no heading was pressed; newest first when left out. */
  sort?: string
  /** The field by which rows stand together. */
  group?: string
  /** Beside «Tất cả»; the states of approval when left out. */
  views?: readonly StandingView[]
  /** Stands at the right of the views, such as the way to a graph. */
  tools?: ComponentType<{ description: Description }>
  /** Stands before the filters, such as the date at which validity is looked at. */
  chips?: ComponentType<{ description: Description }>
  /** The box's words: what the search looks through. */
  searched?: Labels
  /** What an empty list says: which section of the report needs these records, and what to do. */
  empty?: { title?: Labels; text: Labels }
}

const byName = { sort: 'title' } satisfies CollectionView

const views: Readonly<Record<string, CollectionView>> = {
  // What has no date of its own is looked for by its name.
  organizations: byName,
  outlets: byName,
  committees: byName,
  'committee-members': byName,
  'gate-clusters': byName,
  'gate-devices': byName,
  ...directiveCollectionViews,
}

/** What the subject says about a collection; nothing when it says nothing. */
export function viewOf(collection: string): CollectionView {
  return views[collection] ?? {}
}
