import type { Locale } from '../../../platform/labels.ts'
import type { PortalLocale, SOURCE_LOCALE } from '../../../platform/locales.ts'

/** What can be translated into. */
export type TargetLocale = Exclude<PortalLocale, typeof SOURCE_LOCALE>

export const jobStates = ['open', 'delivered', 'finished', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** Items in one language, given to one person to be translated by a day. */
export type TranslationJob = {
  id: string
  orgId: string
  title: string
  locale: TargetLocale
  notes: string | null
  /** ISO date; the last day on which it is in time. */
  deadline: string
  /** An officer; null when somebody outside works by link or file. */
  assigneeId: string | null
  assigneeName: string
  /** Sealed; null when there is none, and once it is forgotten. */
  assigneeEmail: Buffer | null
  assigneeLocale: Locale | null
  state: JobState
  /** Đồng a word of the source. */
  rate: number | null
  /** The words that were accepted for payment; null until then. */
  acceptedWords: number | null
  version: number
  createdBy: string | null
  createdByName: string
  createdAt: Date
  deliveredAt: Date | null
  deliveredByName: string | null
  finishedAt: Date | null
  finishedByName: string | null
  cancelledAt: Date | null
}

/** What a change of a job changed; what it left alone is left out. */
export type JobChanges = {
  /** What it is called from then on. */
  title?: string
  /** ISO dates. */
  deadline?: { from: string; to: string }
  /** Who translates it from then on. */
  assignee?: string
  notes?: true
  rate?: true
  /** Titles of items. */
  added?: string[]
  removed?: string[]
}

/** How the words of a source divide; they add up to `words`. */
export type WordCount = {
  words: number
  /** No memory knows anything like them. */
  newWords: number
  /** The memory knows something like them. */
  fuzzyWords: number
  exactWords: number
  /** They stand elsewhere in the same job. */
  repeatedWords: number
  /** They were translated already. */
  keptWords: number
}

export const wordKinds = ['newWords', 'fuzzyWords', 'exactWords', 'repeatedWords', 'keptWords'] as const

export const NO_WORDS: WordCount = {
  words: 0,
  newWords: 0,
  fuzzyWords: 0,
  exactWords: 0,
  repeatedWords: 0,
  keptWords: 0,
}

export function totalOf(counts: readonly WordCount[]): WordCount {
  return counts.reduce<WordCount>(
    (total, count) => ({
      words: total.words + count.words,
      newWords: total.newWords + count.newWords,
      fuzzyWords: total.fuzzyWords + count.fuzzyWords,
      exactWords: total.exactWords + count.exactWords,
      repeatedWords: total.repeatedWords + count.repeatedWords,
      keptWords: total.keptWords + count.keptWords,
    }),
    NO_WORDS,
  )
}

/** What somebody has to do for a job: all its words but those that were translated already. */
export function wordsToDo({ words, keptWords }: WordCount): number {
  return words - keptWords
}

/** How far segments have come; untranslated, machine drafts and outdated ones are not done. */
export type JobProgress = { segments: number; done: number; approved: number }
