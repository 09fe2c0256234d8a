import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { collectionNamed, type Collections } from '../../../records/registry.ts'
import { nothingToTranslate } from '../desk/errors.ts'
import { readSegments } from '../desk/load.ts'
import { findForDesk } from '../desk/open.ts'
import { approvedSource } from '../desk/source.ts'
import { loadTerms } from '../glossary/load-terms.ts'
import { termsIn, type GlossaryTerm } from '../glossary/terms.ts'
import { lookUpMemory } from '../memory/look-up.ts'
import { tagsOf } from '../segments/join.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import type { Tag, Tags } from '../segments/tags.ts'
import { tooManySegments } from './errors.ts'
import { termNote } from './glossary-notes.ts'
import { findInstallation } from './installation.ts'
import { markOf, toldState } from './marks.ts'
import type {
  ExchangeDocument,
  ExchangeItem,
  ExchangeUnit,
  MatchCandidate,
  TagKind,
  UnitNote,
} from './model.ts'

export type ItemRef = { collection: string; id: string }

const MOST_SEGMENTS = 10_000
/** Beyond this many open segments a file would be long in coming; the desk has candidates for the rest. */
const MOST_LOOK_UPS = 500
const CANDIDATES = 2

/**
 * Gathers items with all that helps their translator: notes, terms, candidates of the memory.
 * @throws recordNotFound, nothingToTranslate, tooManySegments
 */
export async function gatherItems(
  db: Database,
  actor: Actor,
  collections: Collections,
  { items, locale }: { items: readonly ItemRef[]; locale: PortalLocale },
): Promise<ExchangeDocument> {
  const terms = await loadTerms(db, locale)
  const gathered: ExchangeItem[] = []
  let segments = 0
  let lookUps = 0
  for (const item of items) {
    const record = await findForDesk(db, actor, collectionNamed(collections, item.collection), item.id)
    const source = await approvedSource(db, item.id)
    const own = await readSegments(db, { recordId: item.id, locale })
    if (!source || !own) throw nothingToTranslate()
    segments += own.length
    if (segments > MOST_SEGMENTS) throw tooManySegments({ limit: MOST_SEGMENTS })
    const tags = tagsOf(source.fields, own)
    const comments = await commentsOf(db, { id: item.id, locale })
    const units: ExchangeUnit[] = []
    for (const segment of own) {
      const isOpen = ['untranslated', 'editing'].includes(toldState(segment)) && lookUps++ < MOST_LOOK_UPS
      const matches = isOpen ? await candidatesFor(db, segment) : []
      const notes = [...notesOf(segment, terms), ...(comments.get(segment.id) ?? [])]
      units.push({ ...unitOf(segment), tags: kindsOf(tags.get(segment.id) ?? {}), notes, matches })
    }
    gathered.push({ ...item, title: record.title, sourceHash: source.hash, units })
  }
  return { installation: await findInstallation(db), locale, madeAt: new Date(), items: gathered }
}

function unitOf(segment: TranslatedSegment) {
  const { id, unit, kind, text, target } = segment
  return { id, unit, kind, source: text, target, state: toldState(segment), mark: markOf(segment) }
}

function kindsOf(tags: Tags): Record<number, TagKind> {
  return Object.fromEntries(Object.entries(tags).map(([number, tag]) => [number, kindOf(tag)]))
}

function kindOf({ type }: Tag): TagKind {
  if (type === 'hardBreak') return 'break'
  return type === 'sourceReference' ? 'source' : type
}

function notesOf(segment: TranslatedSegment, terms: readonly GlossaryTerm[]): UnitNote[] {
  const { text, translatedFrom, outdated } = segment
  const named = new Map(termsIn(text, terms).map(({ term }) => [term.id, term]))
  const former = outdated && translatedFrom !== null ? translatedFrom : null
  return [
    ...[...named.values()].map(termNote),
    ...(former === null ? [] : [{ about: 'former-source' as const, text: former }]),
  ]
}

async function candidatesFor(db: Database, { text, locale }: TranslatedSegment): Promise<MatchCandidate[]> {
  const found = await lookUpMemory(db, { locale, source: text, limit: CANDIDATES })
  return found.map(({ source, target, similarity, title }) => ({ source, target, similarity, origin: title }))
}

/** Open comments by segment, the oldest first. */
async function commentsOf(
  db: Database,
  { id, locale }: { id: string; locale: string },
): Promise<Map<string, UnitNote[]>> {
  const prefix = `texts.${locale}.`
  const { rows } = await sql<{ field: string; body: string; from: string | null }>`
    select field, body, created_by_name as "from" from record_comments
    where record_id = ${id}::uuid and resolved_at is null and starts_with(field, ${prefix})
    order by created_at, id`.execute(db)
  const notes = rows.map(({ field, body, from }) => ({
    segment: field.slice(prefix.length),
    note: { about: 'comment' as const, text: body, ...(from === null ? {} : { from }) },
  }))
  const bySegment = Map.groupBy(notes, ({ segment }) => segment)
  return new Map([...bySegment].map(([segment, said]) => [segment, said.map(({ note }) => note)]))
}
