import { sql } from 'kysely'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { isPortalLocale } from '../../../platform/locales.ts'
import { checkSegments, tellFindings } from '../checks/run.ts'
import { loadTerms } from '../glossary/load-terms.ts'
import { tagsOf } from '../segments/join.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { countWords } from './count-words.ts'
import type { DeskOutput } from './endpoints.ts'
import { translatedSegments, type LoadedDesk } from './load.ts'
import type { Place } from './rows.ts'

type ShownSegment = DeskOutput['segments'][number]
type Progress = DeskOutput['progress']

/** The segments as the desk shows them, or those of some units: with their open comments and what the checks find. */
export async function shownSegments(
  db: Database,
  { locale }: Actor,
  desk: LoadedDesk,
  place: Place,
  ids?: ReadonlySet<string>,
): Promise<ShownSegment[]> {
  const comments = await openComments(db, place)
  const terms = isPortalLocale(place.locale) ? await loadTerms(db, place.locale) : []
  const all = translatedSegments(desk, place.locale)
  const units = new Set(all.flatMap(({ id, unit }) => (ids?.has(id) === false ? [] : [unit])))
  const asked = all.filter(({ unit }) => units.has(unit))
  const found = isPortalLocale(place.locale)
    ? checkSegments(asked, { locale: place.locale, terms, elsewhere: elsewhere(all, units) })
    : null
  const tags = tagsOf(desk.source.fields, asked)
  return asked
    .filter(({ id }) => ids?.has(id) !== false)
    .map(({ locale: _locale, ...segment }) => ({
      ...segment,
      tags: { ...desk.rows.get(segment.id)?.tags, ...tags.get(segment.id) },
      comments: comments.get(segment.id) ?? 0,
      findings: tellFindings(found?.get(segment.id) ?? [], locale, segment.ignored),
    }))
}

/** What the other segments say, so that one sentence is not said in two ways. */
function elsewhere(all: readonly TranslatedSegment[], units: ReadonlySet<string>) {
  return all.flatMap(({ id, unit, text: source, target }) =>
    target && !units.has(unit) ? [{ id, source, target }] : [],
  )
}

/** How many open comments there are at each segment. */
async function openComments(db: Database, { recordId, locale }: Place): Promise<Map<string, number>> {
  const prefix = `texts.${locale}.`
  const { rows } = await sql<{ field: string; count: number }>`
    select field, count(*) as count from record_comments
    where record_id = ${recordId}::uuid and resolved_at is null and starts_with(field, ${prefix})
    group by field`.execute(db)
  return new Map(rows.map(({ field, count }) => [field.slice(prefix.length), count]))
}

/** How far a language has come: segments by state, and the words of the source. */
export function progressOf(
  segments: readonly Pick<TranslatedSegment, 'state' | 'outdated' | 'text'>[],
): Progress {
  const count = (state: TranslatedSegment['state']) =>
    segments.filter((segment) => segment.state === state).length
  return {
    segments: segments.length,
    untranslated: count('untranslated'),
    machine: count('machine'),
    editing: count('editing'),
    translated: count('translated'),
    approved: count('approved'),
    outdated: segments.filter(({ outdated }) => outdated).length,
    words: segments.reduce((total, { text }) => total + countWords(text), 0),
  }
}
