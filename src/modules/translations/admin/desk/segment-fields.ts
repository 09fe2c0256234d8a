import type { Values } from '../../../../admin/drafts/values.ts'
import type { DeskSegment } from './desk.ts'

/** What a sheet holds of a segment: its words, how far it is, and the source that the words were written from. */
export type SegmentField = 'words' | 'state' | 'source'

/** The name of a field in the sheet. A dot would part it, and ids have one. */
export function fieldOf(field: SegmentField, id: string): string {
  return `${field} ${id.replaceAll('.', '\u00b7')}`
}

/** The segments that fields belong to, each once. */
export function idsIn(names: readonly string[]): string[] {
  const ids = names.map((name) => name.slice(name.indexOf(' ') + 1).replaceAll('\u00b7', '.'))
  return [...new Set(ids)]
}

/** Segments as the values of a sheet; the source is none of them, for nobody here changes it. */
export function fieldsOf(segments: readonly DeskSegment[]): Values {
  return Object.fromEntries(
    segments.flatMap(({ id, target, state }) => [
      [fieldOf('words', id), target],
      [fieldOf('state', id), state],
    ]),
  )
}
