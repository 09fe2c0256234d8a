import { sql } from 'kysely'
import type { Database } from '../../../platform/database/connect.ts'
import { together } from '../../../platform/database/pipeline.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { textColumns } from '../../../records/texts/store.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import type { LearntEntry } from '../memory/store.ts'
import type { TranslatedSegment } from '../segments/segment.ts'
import { layText, type WrittenText } from './lay.ts'
import { loadRows, type Place, type TargetRow } from './rows.ts'
import { cutSourceOf, type CutSource } from './source-segments.ts'

/** One language of a record beside its source. */
export type LoadedDesk = {
  source: CutSource
  text: WrittenText | undefined
  /** What the segments say, by id: laid anew when the text was written elsewhere. */
  rows: ReadonlyMap<string, TargetRow>
  /** As the database keeps them. */
  stored: readonly TargetRow[]
  inStep: boolean
}

/** What the desk read of a text before a step; whoever lacks a part of it reads that himself. */
export type SeenByDesk = {
  desk?: LoadedDesk | undefined
  terms?: readonly GlossaryTerm[] | undefined
  /** What the memory has from the text. */
  learnt?: readonly LearntEntry[] | undefined
}

/** Reads what a language says, segment by segment; undefined while the record has no source text. */
export async function loadDesk(db: Database, place: Place): Promise<LoadedDesk | undefined> {
  const [source, { text, textVersion }, stored] = await together([
    cutSourceOf(db, place.recordId),
    loadText(db, place),
    loadRows(db, place),
  ])
  if (!source) return undefined
  const inStep = textVersion === (text?.version ?? 0)
  const rows = inStep ? stored : text ? await layText(db, source, text, stored) : []
  return { source, text, rows: new Map(rows.map((row) => [row.segmentId, row])), stored, inStep }
}

async function loadText(
  db: Database,
  { recordId, locale }: Place,
): Promise<{ text: WrittenText | undefined; textVersion: number | null }> {
  const { rows } = await sql<WrittenText & { textVersion: number | null }>`/* prepared */
    select ${textColumns('t')}, coalesce(v.created_by_name, '') as written_by_name, s.text_version from record_texts t
    left join translation_texts s using (record_id, locale)
    left join record_text_revisions v using (record_id, locale, version)
    where t.record_id = ${recordId}::uuid and t.locale = ${locale}`.execute(db)
  const [row] = rows
  if (!row) return { text: undefined, textVersion: 0 }
  const { textVersion, ...text } = row
  return { text, textVersion }
}

/** The segments of a source with what a language says of each. */
export function translatedSegments(
  { source, rows }: Pick<LoadedDesk, 'source' | 'rows'>,
  locale: string,
): TranslatedSegment[] {
  return source.segments.map((segment) => {
    const row = rows.get(segment.id)
    return {
      ...segment,
      locale: locale as PortalLocale,
      target: row?.target ?? null,
      state: row?.state ?? 'untranslated',
      translatedFrom: row?.source || null,
      outdated: row !== undefined && row.source !== segment.text,
      origin: row?.origin ?? null,
      originDetail: row?.originDetail ?? null,
      ignored: row?.ignored ?? [],
      version: row?.version ?? 0,
      updatedByName: row?.updatedByName ?? null,
      updatedAt: row?.updatedAt ?? null,
    }
  })
}

/**
 * What a language says of a record, segment by segment, whoever wrote it and wherever; undefined while there is no source.
 * For those that may read it: rights are the caller's. `loaded` is the desk where it was read already.
 */
export async function readSegments(
  db: Database,
  place: { recordId: string; locale: string },
  loaded?: LoadedDesk,
): Promise<TranslatedSegment[] | undefined> {
  const desk = loaded ?? (await loadDesk(db, place))
  return desk && translatedSegments(desk, place.locale)
}
