import { fill, inWords, type Labels, type Locale } from '../../../platform/labels.ts'
import type { RecordView } from '../../../records/record.ts'
import type { Finding } from '../check/finding.ts'
import type { Compiled } from '../compile/compile.ts'
import { sectionsOf } from '../outline.ts'
import type { Places } from './places.ts'

export const sectionStates = ['complete', 'warning', 'missing', 'returned'] as const
export type SectionState = (typeof sectionStates)[number]

/** How ready one section of a report is. `holds` is false for a heading that only has sections below it. */
export type SectionView = {
  id: string
  number: string | null
  title: string
  level: 1 | 2
  holds: boolean
  state: SectionState
  /** What is to be done, in words; null when nothing is. */
  note: string | null
  warnings: number
  missing: number
}

export type Located = Finding & { place: string | null }

/** The section that a finding is about: its own, else the one that prints its figure or one of its records. */
export function located(findings: readonly Finding[], places: Places): Located[] {
  return findings.map((found) => {
    const figure = found.figure === null ? undefined : places.figures.get(found.figure)
    const record = found.records.flatMap((id) => places.records.get(id) ?? [])[0]
    return { ...found, place: found.section ?? figure ?? record ?? null }
  })
}

const notes = {
  returned: { vi: '{count} bản ghi bị trả lại', en: '{count} returned' },
  empty: { vi: 'chưa có nội dung', en: 'nothing in it yet' },
  waiting: { vi: '{count} bản ghi chờ duyệt', en: '{count} awaiting approval' },
  unknown: { vi: '{count} số liệu chưa có', en: '{count} figures unknown' },
  warnings: { vi: '{count} điều cần xem', en: '{count} to look at' },
} as const satisfies Record<string, Labels>

type Evidence = {
  findings: readonly Located[]
  places: Places
  pending: ReadonlyMap<string, readonly RecordView[]>
}

/** The sections of the outline in the order of printing, each with what a person should do about it. */
export function sectionViews(compiled: Compiled, evidence: Evidence, locale: Locale): SectionView[] {
  const { gathered, empty } = compiled
  const year = { year: gathered.year, nextYear: gathered.year + 1 }
  const sections = sectionsOf(gathered.outline)
  return sections.map(({ id, number, heading, level }, index) => {
    const holds = !(level === 1 && sections[index + 1]?.level === 2)
    const counted = countsOf(id, evidence)
    const isEmpty = empty.some((section) => section.id === id)
    const missing = counted.unknown + (isEmpty ? 1 : 0)
    const state = stateOf({ ...counted, isEmpty })
    const note = noteOf({ ...counted, isEmpty }, locale)
    return {
      id,
      number,
      title: fill(heading, year),
      level,
      holds,
      state,
      note,
      warnings: counted.warnings,
      missing,
    }
  })
}

type Counts = { returned: number; waiting: number; unknown: number; warnings: number }

function countsOf(id: string, { findings, places, pending }: Evidence): Counts {
  const waiting = pending.get(id) ?? []
  const grave = findings.filter(({ place, severity, code }) => {
    // An empty section is told by its state, not counted twice.
    return place === id && severity !== 'info' && code !== 'section-empty'
  })
  const returned = waiting.filter(({ state }) => state === 'returned').length
  return {
    returned,
    waiting: waiting.length - returned,
    unknown: places.unknown.get(id)?.length ?? 0,
    warnings: grave.length,
  }
}

function stateOf({ returned, isEmpty, unknown, warnings }: Counts & { isEmpty: boolean }): SectionState {
  if (returned > 0) return 'returned'
  if (isEmpty) return 'missing'
  return warnings + unknown > 0 ? 'warning' : 'complete'
}

function noteOf(counts: Counts & { isEmpty: boolean }, locale: Locale): string | null {
  const { returned, waiting, isEmpty, unknown, warnings } = counts
  const said = [
    returned > 0 ? inWords(notes.returned, locale, { count: returned }) : '',
    isEmpty ? notes.empty[locale] : '',
    waiting > 0 ? inWords(notes.waiting, locale, { count: waiting }) : '',
    unknown > 0 ? inWords(notes.unknown, locale, { count: unknown }) : '',
    warnings > 0 ? inWords(notes.warnings, locale, { count: warnings }) : '',
  ].filter(Boolean)
  return said.length === 0 ? null : said.join('; ')
}
