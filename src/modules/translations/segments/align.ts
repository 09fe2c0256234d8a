import type { Fields } from '../../../records/collection.ts'
import type { Inline } from '../../../records/structured/schema.ts'
import { alignRun, cutSource } from './align-run.ts'
import { mergeInline, textOf } from './inline.ts'
import type { OwnTags } from './join.ts'
import type { Segment } from './segment.ts'
import { fromTagged, parseTagged, sameTag, toTagged, type Tags } from './tags.ts'
import { pairUnits, type UnitPair } from './pair-units.ts'
import { unitsOf } from './units.ts'

/** What the segments of a source say in one language, with the marks that only the translation has. */
export type Laid = { targets: ReadonlyMap<string, string>; own: OwnTags }

const nothing: Laid = { targets: new Map(), own: new Map() }

/**
 * Lays a text that was written as a whole beside the segments of its source. A segment whose unit the text does not have
 * gets no target; one whose words are in the one before gets an empty one. `known` is what they said before: it stays
 * where the text still says it. Joined again the segments are the text, as far as it has the structure of its source.
 */
export function alignText(
  source: Fields,
  segments: readonly Segment[],
  written: { fields: Fields; locale: string },
  known: Laid = nothing,
): Laid {
  const pairs = pairUnits(unitsOf(source), unitsOf(written.fields))
  return alignPairs(pairs, segments, { locale: written.locale, known })
}

/** Lays one unit of a text beside its source. */
export function alignOneUnit(
  source: Fields,
  segments: readonly Segment[],
  written: { fields: Fields; locale: string; unit: string },
  known: Laid = nothing,
): Laid {
  const [own, other] = [source, written.fields].map((fields) =>
    unitsOf(fields).filter(({ unit }) => unit === written.unit),
  )
  return alignPairs(pairUnits(own ?? [], other ?? []), segments, { locale: written.locale, known })
}

function alignPairs(
  pairs: readonly UnitPair[],
  segments: readonly Segment[],
  { locale, known }: { locale: string; known: Laid },
): Laid {
  const ids = Map.groupBy(segments, ({ unit }) => unit)
  const targets = new Map<string, string>()
  const own = new Map<string, Tags>()
  for (const pair of pairs) {
    const queue = (ids.get(pair.source.unit) ?? []).map(({ id }) => id)
    for (const { id, line, tags } of alignUnit(pair, { queue, known, locale })) {
      const told = toTarget(line, tags)
      targets.set(id, told.text)
      if (Object.keys(told.own).length > 0) own.set(id, told.own)
    }
  }
  return { targets, own }
}

type Place = { queue: readonly string[]; known: Laid; locale: string }
type LaidSegment = { id: string; line: Inline[]; tags: Tags }

function alignUnit({ source, written }: UnitPair, { queue, known, locale }: Place): LaidSegment[] {
  if (written.length === 0) return []
  const lines = linesOf(written, source.runs.length)
  let next = 0
  return source.runs.flatMap((run, at) => {
    const cut = cutSource(run, source.whole)
    const own = cut.sentences.map((sentence) => {
      const id = queue[next++] ?? ''
      const { tags } = toTagged(sentence)
      const target = known.targets.get(id)
      return {
        id,
        tags,
        said: target === undefined ? null : fromTagged(target, { ...known.own.get(id), ...tags }),
      }
    })
    const content = lines[at]
    if (!content || cut.sentences.length === 0) return []
    const said = alignRun({ cut, content, locale, known: own.map((each) => each.said) })
    const wasKnown = own.some((each) => each.said !== null)
    return own.flatMap(({ id, tags, said: before }, index) => {
      const line = said[index] ?? []
      // What nobody has translated yet does not become so because its neighbours were edited.
      return wasKnown && before === null && line.length === 0 ? [] : [{ id, tags, line }]
    })
  })
}

/** The lines of what was written, as many as the source has at most; more of them go with the last. */
function linesOf(written: UnitPair['written'], count: number): Inline[][] {
  const lines = written.flatMap(({ runs }) => runs.map((run) => [...run]))
  const rest = lines.slice(count)
  const last = lines[count - 1]
  if (!last || rest.length === 0) return lines
  const link: Inline = count > 1 ? textOf('; ') : { type: 'hardBreak' }
  return [...lines.slice(0, count - 1), mergeInline([...last, ...rest.flatMap((line) => [link, ...line])])]
}

/** Numbers of marks that the source does not have begin here, beyond what any sentence has. */
const FIRST_OWN = 101

/** A line as tagged text with the numbers that its source gave to the same marks, and new ones for others. */
export function toTarget(line: readonly Inline[], source: Tags): { text: string; own: Tags } {
  const { text, tags } = toTagged(line)
  const free = new Set(Object.keys(source).map(Number))
  const own: Record<number, Tags[number]> = {}
  const numbers = new Map(
    Object.entries(tags).map(([number, tag]) => {
      const known = [...free].find((each) => {
        const counterpart = source[each]
        return counterpart !== undefined && sameTag(counterpart, tag)
      })
      if (known !== undefined) free.delete(known)
      const given = known ?? FIRST_OWN + Object.keys(own).length
      if (known === undefined) own[given] = tag
      return [Number(number), given] as const
    }),
  )
  const renumbered = parseTagged(text).map((token) => {
    if (token.type === 'text') return text.slice(token.start, token.end)
    const given = numbers.get(token.number) ?? token.number
    return token.type === 'empty' ? `<${given}/>` : token.type === 'open' ? `<${given}>` : `</${given}>`
  })
  return { text: renumbered.join(''), own }
}
