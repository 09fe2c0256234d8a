import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { databaseFolder } from '../platform/database/migrate.ts'
import { newId } from '../platform/ids.ts'
import { portalLocales, type PortalLocale } from '../platform/locales.ts'
import { citedDate, requireDate } from '../platform/time/dates.ts'
import type { Fields } from '../records/collection.ts'
import { states } from '../records/record.ts'

/** What one language says: its address, its body a block a string (see `structuredOf`), and its other fields. */
const writtenText = z
  .object({ slug: z.string().optional(), body: z.array(z.string()).optional() })
  .catchall(z.string())
export type WrittenText = z.output<typeof writtenText>

/** Where something is said to come from; it is printed as the office writes a source: who, what, when, address. */
const source = z.strictObject({
  publisher: z.string(),
  title: z.string(),
  date: z.iso.date().optional(),
  url: z.url().optional(),
})

/** One record as the demo's files write it: organisations as `org:code`, records as `ref:name`. */
const written = z.strictObject({
  ref: z.string(),
  owner: z.string(),
  state: z.enum(states).default('approved'),
  visibility: z.enum(['office', 'public']).default('office'),
  source: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
  links: z
    .array(z.strictObject({ to: z.string(), role: z.string(), note: z.string().optional() }))
    .default([]),
  /** What demo accounts have said about it. */
  comments: z
    .array(z.strictObject({ by: z.string(), body: z.string(), field: z.string().nullable().default(null) }))
    .default([]),
  /** The name of its drawing in the folder of the demo's media. */
  file: z.string().optional(),
  sources: z.array(source).default([]),
  /** Names of media that it shows, the cover first. */
  media: z.array(z.string()).default([]),
  /** Names of media that are its pages. */
  pages: z.array(z.string()).default([]),
  texts: z.partialRecord(z.enum(portalLocales), writtenText).default({}),
})
type Written = z.output<typeof written>
export type WrittenRecord = Written & { id: string }

/** Reads `db/demo/<name>.json`; undefined when the demo has no such file. */
export async function readDemoFile(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(demoFolder(), `${name}.json`), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

export function demoFolder(): string {
  return join(databaseFolder(), 'demo')
}

const translations = z.record(z.string(), writtenText)
export type Translations = ReadonlyMap<PortalLocale, Readonly<Record<string, WrittenText>>>

/** What the languages of `db/demo/translations` say, by the name of the record. */
export async function readTranslations(): Promise<Translations> {
  const all = new Map<PortalLocale, Readonly<Record<string, WrittenText>>>()
  for (const locale of portalLocales) {
    all.set(locale, translations.parse((await readDemoFile(`translations/${locale}`)) ?? {}))
  }
  return all
}

/** The records of a collection, from the books of the year and from the image database. */
export async function readRecords(collection: string, translations: Translations): Promise<WrittenRecord[]> {
  const files = [await readDemoFile(collection), await readDemoFile(`content/${collection}`)]
  const records = files.flatMap((file) => z.array(written).parse(file ?? []))
  return records.map((record) => ({
    ...record,
    id: newId(),
    fields: { ...shownIn(collection, record), ...record.fields },
    texts: { ...record.texts, ...translationsOf(record.ref, translations) },
  }))
}

function translationsOf(ref: string, translations: Translations): Written['texts'] {
  const said = [...translations].flatMap(([locale, texts]) => (texts[ref] ? [[locale, texts[ref]]] : []))
  return Object.fromEntries(said)
}

function shownIn(collection: string, { media, pages, sources }: Written): Fields {
  const [cover] = media
  if (cover === undefined) return {}
  const shown = media.map(mediumRef)
  return {
    cover: mediumRef(cover),
    gallery: collection === 'galleries' ? shown : shown.slice(1),
    ...(pages.length > 0 ? { pages: pages.map(mediumRef) } : {}),
    sources: sources.map(citationOf),
  }
}

export function mediumRef(name: string): string {
  return `ref:media-${name}`
}

function citationOf({ publisher, title, date, url }: z.output<typeof source>): string {
  const cited = `${publisher}. ${title}${date ? `, ${citedDate(requireDate(date))}` : ''}.`
  return url ? `${cited} ${url}` : cited
}

const REFERENCE = /^(?:org|ref):(.+)$/
const REFERENCE_IN_TEXT = /\[\[ref:([^\]]+)\]\]/g

/** Replaces references by ids, in values, in lists and in the words of a text. */
export function resolveFields(fields: Fields, idOf: (ref: string) => string): Fields {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'string') return value
    const reference = REFERENCE.exec(value)?.[1]
    return reference
      ? idOf(reference)
      : value.replace(REFERENCE_IN_TEXT, (_, ref: string) => `[[${idOf(ref)}]]`)
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, resolve(value)]))
}
