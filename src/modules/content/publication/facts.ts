import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { today } from '../../../platform/time/dates.ts'
import { fieldsOf, type Collection, type Fields } from '../../../records/collection.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import type { RecordView } from '../../../records/record.ts'
import { namesOn } from '../../organizations/public.ts'
import { namedDirectives, namedPublications, namedRecords } from './lookups.ts'
import { readSource } from './sources.ts'

/** An organisation by the name that it had on the date of what is told. */
export type NamedOrganization = { id: string; name: string }

/** What the office keeps for itself: whom a text is for, who consented, what was checked. */
const KEPT_INSIDE = new Set([
  'channels',
  'messages',
  'markets',
  'consent',
  'consentOn',
  'consentNote',
  'containsMap',
])

type Pointing = { organizations: string[]; directives: string[]; publications: string[]; records: string[] }

/** The shared facts of a record as a page prints them: what they point to by name, media only where they may be shown. */
export async function publicFacts(
  db: Database,
  collection: Collection,
  record: RecordView,
  { locale, media }: { locale: PortalLocale; media: ReadonlyMap<string, PublicMedium> },
): Promise<Fields> {
  const shown = fieldsOf(collection).filter(({ name }) => !KEPT_INSIDE.has(name))
  const ids = pointedTo(shown, record.fields)
  const on = record.happened?.from ?? today()
  const [organizations, directives, publications, records] = await Promise.all([
    ids.organizations.length > 0 ? namesOn(db, ids.organizations, on) : new Map<string, string>(),
    namedDirectives(db, ids.directives),
    namedPublications(db, ids.publications),
    namedRecords(db, ids.records, locale),
  ])
  const named = (id: string): NamedOrganization | null => {
    const name = organizations.get(id)
    return name === undefined ? null : { id, name }
  }
  const one = (meta: FieldMeta, id: string): unknown => {
    if (meta.kind.startsWith('organization')) return named(id)
    if (meta.collection === 'media-assets') return media.has(id) ? id : null
    if (meta.collection === 'directives') return directives.get(id) ?? null
    if (meta.collection === 'publications') return publications.get(id) ?? null
    const found = records.get(id)
    // What readers are led on to must be there for them; a place may also be named only.
    return found && (meta.kind === 'record' || found.slug !== null) ? found : null
  }
  const facts = shown.map(({ name, meta }) => [name, resolved(meta, record.fields[name], one)] as const)
  return { ...Object.fromEntries(facts), sources: sourcesOf(record.fields) }
}

function resolved(meta: FieldMeta, value: unknown, one: (meta: FieldMeta, id: string) => unknown): unknown {
  if (!POINTING.has(meta.kind)) return value ?? null
  if (Array.isArray(value)) return value.map((id) => one(meta, String(id))).filter((each) => each !== null)
  return typeof value === 'string' ? one(meta, value) : null
}

const POINTING: ReadonlySet<string> = new Set(['organization', 'organizations', 'record', 'records'])

function pointedTo(shown: readonly { name: string; meta: FieldMeta }[], fields: Fields): Pointing {
  const ids: Pointing = { organizations: [], directives: [], publications: [], records: [] }
  for (const { name, meta } of shown) {
    if (!POINTING.has(meta.kind) || meta.collection === 'media-assets') continue
    const target = meta.kind.startsWith('organization') ? 'organizations' : meta.collection
    const list = target && target in ids ? ids[target as keyof Pointing] : ids.records
    list.push(...([fields[name] ?? []].flat() as string[]))
  }
  return ids
}

function sourcesOf(fields: Fields) {
  return ((fields['sources'] ?? []) as string[]).map(readSource)
}

/** The media that the facts of a record point to, in the order of its fields. */
export function mediaOf(collection: Collection, fields: Fields): string[] {
  return fieldsOf(collection)
    .filter(({ meta }) => meta.collection === 'media-assets')
    .flatMap(({ name }) => [fields[name] ?? []].flat() as string[])
}
