import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { Inline, Mark } from '../../../records/structured/schema.ts'
import type { CutRun } from './cut-run.ts'
import { commonMarks, marksOf, mergeInline, textOf } from './inline.ts'
import { closelySet } from './sentences.ts'

/** What each sentence of a line says in another language: null when nothing yet, empty when the one before says it. */
export type Said = readonly (readonly Inline[] | null)[]

/** A line in another language: what is not translated is left out. Null: nothing of it is said. */
export function joinRun({ lead, gaps, trail }: CutRun, said: Said, locale: string): Inline[] | null {
  if (said.length === 0) return [...lead]
  const line: Inline[] = []
  let last = -1
  said.forEach((sentence, at) => {
    if (sentence === null || sentence.length === 0) return
    if (last >= 0)
      line.push(...gapBetween(gaps.slice(last, at), { before: line.at(-1), after: sentence[0], locale }))
    line.push(...sentence)
    last = at
  })
  return last < 0 ? null : mergeInline([...lead, ...line, ...trail])
}

type Around = { before: Inline | undefined; after: Inline | undefined; locale: string }

/** What stands between two sentences: a line break as in the source, else what the language puts there. */
export function gapBetween(gaps: readonly Inline[][], { before, after, locale }: Around): Inline[] {
  const broken = gaps.find(breaksLine)
  if (broken) return broken
  if (locale === SOURCE_LOCALE) return gaps[0] ?? []
  if (closelySet.has(locale)) return []
  return [textOf(' ', sharedMarks(before, after))]
}

function breaksLine(gap: readonly Inline[]): boolean {
  return gap.some((part) => part.type === 'hardBreak' || (part.type === 'text' && part.text.includes('\n')))
}

function sharedMarks(before: Inline | undefined, after: Inline | undefined): Mark[] {
  return before && after ? commonMarks(marksOf(before), marksOf(after)) : []
}
