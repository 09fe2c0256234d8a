import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Inline } from '../../../records/structured/schema.ts'
import { alignByLength } from './align-lengths.ts'
import { cutRun, type CutRun } from './cut-run.ts'
import { plainOf, sameInline, sliceInline } from './inline.ts'
import { gapBetween, joinRun, type Said } from './join-run.ts'

export type RunAlignment = {
  cut: CutRun
  /** The line as it was written in the other language. */
  content: readonly Inline[]
  locale: string
  /** What its sentences said before, null where nothing. */
  known: Said
}

/**
 * Lays a line beside the sentences of its source: what each of them says. Sentences that still say what they said keep
 * it, the others share what is left by their lengths. Joined again they are the line.
 */
export function alignRun({ cut, content, locale, known }: RunAlignment): Inline[][] {
  const bare = bareOf(cut, content)
  const [kept, rest] = keptEnds({ cut, content: bare, locale, known })
  const middle = shared(cut, rest, locale)
  const said = [...kept.before, ...middle, ...kept.after]
  const isTrue = sameInline(joinRun({ ...cut, lead: [], trail: [] }, said, locale) ?? [], bare)
  return isTrue ? said : cut.sentences.map((_sentence, at) => (at === 0 ? bare : []))
}

/** A line without what stands around the sentences of its source, where it has that, too. */
function bareOf({ lead, trail }: CutRun, content: readonly Inline[]): Inline[] {
  const length = plainOf(content).length
  const [before, after] = [plainOf(lead).length, plainOf(trail).length]
  const start = sameInline(sliceInline(content, 0, before), lead) ? before : 0
  const end = sameInline(sliceInline(content, length - after, length), trail) ? length - after : length
  return sliceInline(content, start, Math.max(start, end))
}

type Rest = { from: number; to: number; content: Inline[] }
type Kept = { before: Inline[][]; after: Inline[][] }

/** The sentences at both ends that say what they said, and what is left in the middle for which of the others. */
function keptEnds({ cut, content, locale, known }: RunAlignment): [Kept, Rest] {
  const count = cut.sentences.length
  const plain = plainOf(content)
  const inner = { ...cut, lead: [], trail: [] }
  const lengthOf = (from: number, to: number) => {
    const said = known.map((each, at) => (at >= from && at < to ? each : null))
    return plainOf(joinRun(inner, said, locale) ?? []).length
  }
  const whole = plainOf(joinRun(inner, known, locale) ?? [])
  const same = commonEnds(whole, plain)
  let before = 0
  while (before < count && known[before] && lengthOf(0, before + 1) <= same.start) before += 1
  let after = 0
  while (
    after < count - before &&
    known[count - 1 - after] &&
    lengthOf(count - 1 - after, count) <= same.end
  ) {
    after += 1
  }
  // What was added between them needs a sentence to stand in.
  if (before + after === count && whole !== plain) {
    if (before > 0) before -= 1
    else after -= 1
  }
  const start = lengthOf(0, before)
  const end = Math.max(start, plain.length - lengthOf(count - after, count))
  return [
    {
      before: known.slice(0, before).map((each) => [...(each ?? [])]),
      after: known.slice(count - after).map((each) => [...(each ?? [])]),
    },
    { from: before, to: count - after, content: trimmed(sliceInline(content, start, end)) },
  ]
}

function commonEnds(one: string, other: string): { start: number; end: number } {
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return { start, end }
}

function trimmed(content: readonly Inline[]): Inline[] {
  const plain = plainOf(content)
  return sliceInline(content, plain.length - plain.trimStart().length, plain.trimEnd().length)
}

/** What some sentences of a source say of a line, shared out among them in their order. */
function shared(cut: CutRun, { from, to, content }: Rest, locale: string): Inline[][] {
  const sources = cut.sentences.slice(from, to)
  if (sources.length === 0) return []
  const written = cutRun(content, { whole: false, locale })
  const lengths = (lines: readonly Inline[][]) => lines.map((line) => plainOf(line).length)
  const counts = alignByLength(lengths(sources), lengths(written.sentences))
  if (written.sentences.length === 0) return sources.map((_source, at) => (at === 0 ? content : []))
  const said: Inline[][] = []
  let next = 0
  counts.forEach((count, at) => {
    const chunk = Array.from({ length: count }, (_none, offset) => {
      const sentence = written.sentences[next + offset] ?? []
      return offset === 0 ? sentence : [...(written.gaps[next + offset - 1] ?? []), ...sentence]
    }).flat()
    const owner = said.findLastIndex((line) => line.length > 0)
    const gap = next > 0 && count > 0 ? written.gaps[next - 1] : undefined
    next += count
    if (
      gap &&
      !isUsual(cut, { gap, owner: owner + from, at: at + from, before: said[owner], chunk, locale })
    ) {
      // The language would put something else between them: they stay together, as they were written.
      said[owner] = [...(said[owner] ?? []), ...gap, ...chunk]
      said.push([])
    } else {
      said.push(chunk)
    }
  })
  return said
}

type Between = {
  gap: Inline[]
  owner: number
  at: number
  before: Inline[] | undefined
  chunk: Inline[]
  locale: string
}

/** Whether a gap is the one that joining would put there. */
function isUsual(cut: CutRun, { gap, owner, at, before, chunk, locale }: Between): boolean {
  const around = { before: before?.at(-1), after: chunk[0], locale }
  return sameInline(gapBetween(cut.gaps.slice(owner, at), around), gap)
}

/** A line of a source in its sentences. */
export function cutSource(content: readonly Inline[], whole: boolean): CutRun {
  return cutRun(content, { whole, locale: SOURCE_LOCALE })
}
