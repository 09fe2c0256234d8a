import type { TranslatedSegment } from '../segments/segment.ts'
import type { Comparison } from './comparisons.ts'
import {
  canonical,
  parseMark,
  readMarkOf,
  settled,
  sourceDigest,
  targetDigest,
  toldState,
  type Mark,
} from './marks.ts'
import type { ExchangeFormat, FileComment, ReadItem, ReadUnit } from './model.ts'
import { tagDamage, type TagDamage } from './tokens.ts'

export type Compared = {
  /** Null when the file says none that could be read. */
  id: string | null
  /** A line or row of the file. */
  at: number
  comparison: Comparison
  damage: TagDamage | null
  source: string | null
  /** What the file was translated from, where it is another text. */
  formerSource: string | null
  current: Pick<TranslatedSegment, 'target' | 'state' | 'version' | 'updatedByName' | 'updatedAt'> | null
  target: string | null
  /** What would be written. */
  state: 'editing' | 'translated'
  /** Whether it is taken over unless somebody says otherwise. */
  taken: boolean
  /** Remarks that the file brings. */
  comments: readonly FileComment[]
}

type File = { format: ExchangeFormat; madeAt: Date | null }

/** Lays what a file says of an item beside its segments as they are, in the order of the file. */
export function compareItem(item: ReadItem, segments: readonly TranslatedSegment[], file: File): Compared[] {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  const claimed = new Set(item.units.flatMap(({ id }) => (id !== null && byId.has(id) ? [id] : [])))
  const seen = new Set<string>()
  const bySource = Map.groupBy(
    segments.filter(({ id }) => !claimed.has(id)),
    ({ text }) => settled(text),
  )
  return item.units.map((unit) => {
    const segment = byId.get(unit.id ?? '') ?? movedTo(unit, bySource)
    if (!segment) return beside(unit, null, { comparison: 'unknown' })
    if (seen.has(segment.id)) return beside(unit, segment, { comparison: 'twice' })
    seen.add(segment.id)
    if (unit.broken) return beside(unit, segment, { comparison: 'broken' })
    return compareUnit(unit, segment, file)
  })
}

/** A segment that nobody in the file claims and that says exactly the source of a row whose id is unknown. */
function movedTo({ id, source }: ReadUnit, bySource: ReadonlyMap<string, TranslatedSegment[]>) {
  return id === null || source === null ? undefined : bySource.get(settled(source))?.shift()
}

function compareUnit(unit: ReadUnit, segment: TranslatedSegment, file: File): Compared {
  const mark = parseMark(unit.mark)
  if (saysSame(unit, segment, file.format)) {
    const isDifferent = stateDiffers(unit, segment, mark)
    return beside(unit, segment, { comparison: isDifferent ? 'state' : 'same' })
  }
  // The file leaves it as it was; what is here is newer.
  if (mark && targetDigest(unit.target) === mark.target && mark.target !== targetDigest(segment.target)) {
    return beside(unit, segment, { comparison: 'same' })
  }
  const isFormer = sourceDiffers(unit, segment, mark)
  if (isFormer) return beside(unit, segment, { comparison: 'source-changed', isFormer })
  if (wasWrittenSince(segment, mark, file)) return beside(unit, segment, { comparison: 'conflict' })
  if (unit.target === null) return beside(unit, segment, { comparison: 'emptied' })
  return beside(unit, segment, { comparison: segment.target === null ? 'new' : 'changed' })
}

// Editors of text add spaces at will; a file for machines says what it means.
function saysSame({ target }: ReadUnit, segment: TranslatedSegment, format: ExchangeFormat): boolean {
  if (target === null || segment.target === null) return target === segment.target
  const compared = format === 'docx' ? settled : canonical
  return compared(target) === compared(segment.target)
}

/** Whoever sends the file has finished the words, or doubts them; approval is given in the desk alone. */
function stateDiffers({ state, target }: ReadUnit, segment: TranslatedSegment, mark: Mark | null): boolean {
  if (state === null || state === 'untranslated' || target === null) return false
  const now = toldState(segment)
  if (mark && mark.state !== now) return false
  const finishes = state === 'translated' || state === 'approved'
  return finishes ? now === 'machine' || now === 'editing' : now === 'translated' || now === 'approved'
}

function sourceDiffers({ source }: ReadUnit, { text }: TranslatedSegment, mark: Mark | null): boolean {
  if (mark) return mark.source !== sourceDigest(text)
  return source !== null && settled(source) !== settled(text)
}

function wasWrittenSince(segment: TranslatedSegment, mark: Mark | null, { madeAt }: File): boolean {
  if (mark) return mark.target !== readMarkOf(segment).target
  return madeAt !== null && segment.updatedAt !== null && segment.updatedAt > madeAt
}

const TAKEN: readonly Comparison[] = ['new', 'changed', 'state']

type Found = { comparison: Comparison; isFormer?: boolean }

function beside(
  unit: ReadUnit,
  segment: TranslatedSegment | null,
  { comparison, isFormer = false }: Found,
): Compared {
  const { id, at, source, target, state } = unit
  const damage = segment && target !== null ? tagDamage(segment.text, target, segment.target) : null
  const doubtful = damage !== null || isFormer || state === 'machine' || state === 'editing'
  return {
    id: segment?.id ?? id,
    at,
    comparison,
    damage: comparison === 'same' ? null : damage,
    source: segment?.text ?? source,
    formerSource: isFormer || !segment ? source : null,
    current: segment && currentOf(segment),
    target,
    state: doubtful ? 'editing' : 'translated',
    taken: TAKEN.includes(comparison) && damage === null,
    comments: unit.comments ?? [],
  }
}

function currentOf({ target, state, version, updatedByName, updatedAt }: TranslatedSegment) {
  return { target, state, version, updatedByName, updatedAt }
}
