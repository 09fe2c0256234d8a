import type { Database } from '../../platform/database/connect.ts'
import type { Labels } from '../../platform/labels.ts'
import type { Collection, Fields } from '../collection.ts'
import type { ExchangeColumn } from './columns.ts'
import type { Decision } from './decision.ts'
import { titlesOf } from './references.ts'
import { showText } from './values/text-value.ts'
import { asText, showValue, type Show } from './values/write-value.ts'

/** What one row would do, in words. */
export type PreviewRow = {
  row: number
  act: 'create' | 'change'
  /** The record that changes; null for a new one. */
  id: string | null
  title: string
  changes: { field: string; label: Labels; before: string | null; after: string | null }[]
}

const ROWS = 200

type PreviewWith = Omit<Show, 'titles'> & { columns: readonly ExchangeColumn[] }

/** The first rows that create or change something, with each value before and after as people read it. */
export async function previewOf(
  db: Database,
  collection: Collection,
  decisions: readonly Decision[],
  { columns, ...show }: PreviewWith,
): Promise<PreviewRow[]> {
  const shown = decisions
    .flatMap((decision) => (decision.act === 'unchanged' ? [] : [decision]))
    .slice(0, ROWS)
  const titles = await titlesOf(
    db,
    shown.flatMap((decision) => referencesIn(decision, columns)),
  )
  return shown.map((decision) => rowOf(collection, decision, columns, { ...show, titles }))
}

type Acting = Exclude<Decision, { act: 'unchanged' }>

function partsOf(decision: Acting): { before: Fields; after: Fields; extraBefore: Fields; extra: Fields } {
  if (decision.act === 'create') {
    const { fields, extra = {} } = decision.input
    return { before: {}, after: fields as Fields, extraBefore: {}, extra }
  }
  const { before, change } = decision
  return {
    before: before.fields,
    after: change.fields ?? {},
    extraBefore: before.extra,
    extra: change.extra ?? {},
  }
}

function referencesIn(decision: Acting, columns: readonly ExchangeColumn[]): string[] {
  const { before, after } = partsOf(decision)
  const names = columns
    .filter(({ part, meta }) => part === 'field' && meta.collection)
    .map(({ field }) => field)
  return names.flatMap((name) => [before[name], after[name]]).filter((value) => typeof value === 'string')
}

function rowOf(
  collection: Collection,
  decision: Acting,
  columns: readonly ExchangeColumn[],
  show: Show,
): PreviewRow {
  const { before, after, extraBefore, extra } = partsOf(decision)
  const changes = columns.flatMap((column) => {
    const { part, name, field, meta } = column
    if (part === 'text') return textChange(decision, column)
    if (part === 'owner') return ownerChange(decision, { name, field, meta, part }, show)
    if (part !== 'field' && part !== 'extra') return []
    const [was, is] = part === 'field' ? [before[field], after[field]] : [extraBefore[field], extra[field]]
    if (is === undefined || (is === null && (was ?? null) === null)) return []
    const text = (value: unknown) => asText(showValue(meta, value, show)) || null
    return [{ field: name, label: meta.label, before: text(was), after: text(is) }]
  })
  const { row, act } = decision
  if (act === 'create')
    return { row, act, id: null, title: collection.title(after) || collection.singular.vi, changes }
  const title = collection.title({ ...before, ...after }) || decision.before.title
  return { row, act, id: decision.before.id, title, changes }
}

// A body of many pages is recognised by where it begins to differ.
const SHOWN = { before: 40, length: 400 }

function textChange({ texts }: Acting, { name, field, locale, meta }: ExchangeColumn) {
  const text = texts.find((each) => each.locale === locale)
  const before = showText(meta, text?.before?.[field])
  const after = showText(meta, text?.fields[field])
  if (!text || before === after) return []
  const from = Math.max(0, firstDifference(before ?? '', after ?? '') - SHOWN.before)
  return [{ field: name, label: meta.label, before: excerpt(before, from), after: excerpt(after, from) }]
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

function excerpt(text: string | null, from: number): string | null {
  if (text === null || text.length <= SHOWN.length) return text
  const to = from + SHOWN.length
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

function ownerChange(decision: Acting, { name, meta }: ExchangeColumn, show: Show) {
  if (decision.act === 'create' || !decision.change.ownerOrgId) return []
  const { before, change } = decision
  const text = (id: string | undefined) => (id ? show.directory.labelOf(id) : null)
  return [{ field: name, label: meta.label, before: text(before.ownerOrgId), after: text(change.ownerOrgId) }]
}
