import type { Fields } from '../../../records/collection.ts'
import { joinText } from '../segments/join.ts'
import type { LoadedDesk } from './load.ts'
import type { TargetRow } from './rows.ts'

/** The text that the segments make: the structure of the source, and what only the translation has a field for. */
export function composeText(
  { source, text, stored }: LoadedDesk,
  rows: ReadonlyMap<string, Pick<TargetRow, 'target' | 'tags'>>,
  locale: string,
): Fields {
  const targets = new Map([...rows].map(([id, { target }]) => [id, target]))
  const own = new Map([...rows].map(([id, { tags }]) => [id, tags]))
  const composed = joinText(source.fields, source.segments, targets, locale, own)
  return { ...composed, ...ownFields(source.fields, text?.fields ?? {}, stored) }
}

/** Fields that the source never had. Those that it has no more go, as their sentences do. */
function ownFields(source: Fields, written: Fields, stored: readonly TargetRow[]): Fields {
  const translated = new Set(stored.map(({ segmentId }) => segmentId.split(/[:.]/, 1)[0]))
  const isOwn = ([field, value]: [string, unknown]) =>
    !saysSomething(source[field]) && saysSomething(value) && !translated.has(field)
  return Object.fromEntries(Object.entries(written).filter(isOwn))
}

function saysSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Whether the segments say the source as it is, all of it. */
export function saysSource({ source }: LoadedDesk, rows: ReadonlyMap<string, TargetRow>): boolean {
  return source.segments.every(({ id, text }) => rows.get(id)?.source === text)
}
