import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import type { Inline } from '../../../records/structured/schema.ts'
import { cutRun } from './cut-run.ts'
import { joinRun } from './join-run.ts'
import { rebuild } from './rebuild.ts'
import type { Segment } from './segment.ts'
import { fromTagged, toTagged, type Tags } from './tags.ts'
import { unitsOf, type Unit } from './units.ts'

/** Marks of a translation that its source does not have, by segment; their numbers are beyond the source's. */
export type OwnTags = ReadonlyMap<string, Tags>

/**
 * The text of one language: the structure of its source, the words of its segments. Segments without a target are left
 * out; an empty one is said by the one before. `segments` are those that the source was cut into.
 */
export function joinText(
  source: Fields,
  segments: readonly Segment[],
  targets: ReadonlyMap<string, string>,
  locale: string,
  own: OwnTags = new Map(),
): Fields {
  const ids = Map.groupBy(segments, ({ unit }) => unit)
  const lines = new Map(
    unitsOf(source).map((unit) => {
      const queue = (ids.get(unit.unit) ?? []).map(({ id }) => id)
      return [unit.unit, linesOfUnit(unit, queue, { targets, locale, own })] as const
    }),
  )
  return rebuild(source, (unit) => lines.get(unit))
}

type Saying = { targets: ReadonlyMap<string, string>; locale: string; own: OwnTags }

/** Undefined where the unit holds no words. */
function linesOfUnit(
  { runs, whole }: Unit,
  queue: string[],
  { targets, locale, own }: Saying,
): (Inline[] | null)[] | undefined {
  if (queue.length === 0) return undefined
  let next = 0
  return runs.map((run) => {
    const cut = cutRun(run, { whole, locale: SOURCE_LOCALE })
    const said = cut.sentences.map((sentence) => {
      const id = queue[next++] ?? ''
      const target = targets.get(id)
      if (target === undefined) return null
      return fromTagged(target, { ...own.get(id), ...toTagged(sentence).tags })
    })
    return joinRun(cut, said, locale)
  })
}

/** What stands behind the tags of each segment. */
export function tagsOf(source: Fields, segments: readonly Segment[]): Map<string, Tags> {
  const ids = Map.groupBy(segments, ({ unit }) => unit)
  return new Map(
    unitsOf(source).flatMap(({ unit, runs, whole }) => {
      const sentences = runs.flatMap((run) => cutRun(run, { whole, locale: SOURCE_LOCALE }).sentences)
      return (ids.get(unit) ?? []).map(({ id }, at) => [id, toTagged(sentences[at] ?? []).tags] as const)
    }),
  )
}
