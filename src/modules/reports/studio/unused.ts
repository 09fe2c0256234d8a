import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import type { State } from '../../../records/record.ts'
import type { Compiled, Library } from '../compile/compile.ts'
import type { Gathered } from '../compile/gathered.ts'
import { sectionsOf } from '../outline.ts'
import type { Places } from './places.ts'

export const unusedReasons = ['omitted', 'not-approved', 'no-section', 'not-asked'] as const

/** Why a record of the period stands nowhere in the report. */
export type UnusedReason = (typeof unusedReasons)[number]

/** A record of the period and the scope that is printed nowhere, and the sections that it could go to. */
export type Unused = {
  id: string
  collection: string
  title: string
  state: State
  reason: UnusedReason
  /** The passage that leaves it out. */
  passage: { id: string; version: number } | null
  sections: readonly string[]
}

/** More than this nobody puts into a report by hand. */
const MOST = 200

/** The records that happened or held in the period and are not in the document, by collection and title. */
export async function unusedRecords(
  db: Database,
  { sentences }: Pick<Library, 'sentences'>,
  { gathered, cited }: Compiled,
  places: Places,
): Promise<Unused[]> {
  const { orgIds, period } = gathered
  // What is left out on purpose may still be counted in a number: it is listed, so that it can come back.
  const omitted = gathered.passages.flatMap(({ fields }) =>
    fields.kind === 'omission' ? [fields.about] : [],
  )
  const used = [...new Set([...places.records.keys(), ...cited])].filter((id) => !omitted.includes(id))
  const { rows } = await sql<Pick<Unused, 'id' | 'collection' | 'title' | 'state'>>`
    select id, collection, title, state from records
    where deleted_at is null and owner_org_id = any(${orgIds}::uuid[])
      and collection = any(${Object.keys(sentences)}::text[])
      and happened && daterange(${period.counted.from}::date, ${period.counted.to}::date, '[]')
      and id <> all(${used}::uuid[])
    order by collection, title, id limit ${MOST}`.execute(db)
  return rows.map((row) => ({ ...row, ...whyUnused(row, gathered) }))
}

function whyUnused(
  { id, collection, state }: Pick<Unused, 'id' | 'collection' | 'state'>,
  { outline, passages }: Gathered,
): Pick<Unused, 'reason' | 'passage' | 'sections'> {
  const omission = passages.find(({ fields }) => fields.kind === 'omission' && fields.about === id)
  const asking = sectionsOf(outline)
    .filter(({ parts }) => parts.some((part) => part.kind === 'records' && part.collection === collection))
    .map((section) => section.id)
  const open = sectionsOf(outline)
    .filter(({ parts }) => parts.some(({ kind }) => kind === 'narrative'))
    .map((section) => section.id)
  const sections = [...asking, ...open.filter((section) => !asking.includes(section))]
  if (omission) {
    return { reason: 'omitted', passage: { id: omission.id, version: omission.version }, sections }
  }
  const isApproved = state === 'approved' || state === 'archived'
  if (!isApproved) return { reason: 'not-approved', passage: null, sections }
  return { reason: asking.length > 0 ? 'not-asked' : 'no-section', passage: null, sections }
}
