import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import { carryOver, type Uncalled } from './carry-over.ts'
import { cutRun } from './cut-run.ts'
import type { Segment } from './segment.ts'
import { toTagged } from './tags.ts'
import { unitsOf } from './units.ts'

/** The highest number that was ever given in each unit, so that the id of a sentence that is gone never comes back. */
export type Spent = Readonly<Record<string, number>>

/**
 * Cuts a source text into its sentences in reading order. Sentences that were in `before`, moved or reworded too, keep
 * their ids; `spent` are the numbers of those that are no more.
 */
export function cutText(fields: Fields, before: readonly Segment[] = [], spent: Spent = {}): Segment[] {
  const sentences = sentencesOf(fields)
  const kept = carryOver(sentences, before)
  const numbers = new Map(Object.entries(spentNumbers(before, spent)))
  return sentences.map(({ whole: _whole, ...sentence }, at) => {
    const own = kept[at]
    if (own !== undefined) return { id: own, ...sentence }
    const number = (numbers.get(sentence.unit) ?? 0) + 1
    numbers.set(sentence.unit, number)
    return { id: `${sentence.unit}.${number}`, ...sentence }
  })
}

function sentencesOf(fields: Fields): Uncalled[] {
  return unitsOf(fields).flatMap(({ runs, unit, field, kind, whole }) =>
    runs.flatMap((run) =>
      cutRun(run, { whole, locale: SOURCE_LOCALE }).sentences.map((sentence) => ({
        unit,
        field,
        kind,
        text: toTagged(sentence).text,
        whole,
      })),
    ),
  )
}

/** The numbers that are spent when these segments have lived, too. */
export function spentNumbers(segments: readonly Segment[], spent: Spent = {}): Spent {
  const numbers = new Map(Object.entries(spent))
  for (const { id } of segments) {
    const dot = id.lastIndexOf('.')
    const unit = id.slice(0, dot)
    numbers.set(unit, Math.max(numbers.get(unit) ?? 0, Number(id.slice(dot + 1))))
  }
  return Object.fromEntries(numbers)
}
