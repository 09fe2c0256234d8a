import type { IsoDate } from '../../platform/time/dates.ts'
import { overlaps, type DateRange } from '../../platform/time/ranges.ts'

/** A stretch of an organisation's history that is already on record. */
export type Period = DateRange & { id: string }

/**
 * How a new period joins those on record. One that starts inside the open-ended last period and has no end itself
 * takes over from it, which is how a change of name is entered; any other overlap is a conflict.
 */
export function placePeriod(
  existing: readonly Period[],
  added: DateRange,
): { closes: Period | null; conflicts: Period[] } {
  const met = existing.filter((period) => overlaps(period, added))
  const [only] = met
  const takesOver =
    met.length === 1 &&
    only &&
    only.to === null &&
    added.to === null &&
    added.from !== null &&
    (only.from === null || only.from < added.from)
  return takesOver ? { closes: only, conflicts: [] } : { closes: null, conflicts: met }
}

/** One way an organisation went: wholly (`function` null) or with one function. */
export type Step = { toId: string | null; on: IsoDate; function: string | null }

/** What is known on a date about an organisation: when it ended, under whom it last stood, who followed it. */
export type Lineage = { endedOn: IsoDate | null; parentId: string | null; steps: readonly Step[] }

export type Lineages = ReadonlyMap<string, Lineage>

/**
 * Who stands at the end of an organisation's successions, for one function or for all of them; empty when nobody
 * followed it. Steps are taken in the order of time, so an organisation that was restored is its own successor.
 */
export function successorsIn(lineages: Lineages, id: string, options: { function?: string } = {}): string[] {
  const found = new Set<string>()
  const walked = new Set<string>()
  const walk = (current: string, since: IsoDate | null) => {
    if (walked.has(`${current} ${since}`)) return
    walked.add(`${current} ${since}`)
    const next = stepsFrom(lineages, current, { since, function: options.function })
    if (next.length === 0 && since !== null) found.add(current)
    for (const { toId, on } of next) walk(toId, on)
  }
  walk(id, null)
  return [...found]
}

type Taken = { since: IsoDate | null; function: string | undefined }

function stepsFrom(lineages: Lineages, id: string, taken: Taken): { toId: string; on: IsoDate }[] {
  const steps = lineages.get(id)?.steps ?? []
  return steps.flatMap(({ toId, on, function: moved }) => {
    const later = taken.since === null || on >= taken.since
    const carried = taken.function === undefined || moved === null || moved === taken.function
    return toId !== null && later && carried ? [{ toId, on }] : []
  })
}

/**
 * The organisation under which the facts of another are counted now. One that still stands is its own; one that
 * ended passes to its single successor for the function, or to whom its last superior passed; where several
 * follow and none can be told to hold the facts, they stay under the old name.
 */
export function heirIn(lineages: Lineages, id: string, options: { function: string }): string {
  const passed = new Set<string>()
  let current = id
  while (!passed.has(current)) {
    passed.add(current)
    const lineage = lineages.get(current)
    if (!lineage?.endedOn) return current
    const [successor, another] = successorsIn(lineages, current, options)
    if (another !== undefined) return current
    const next = successor ?? lineage.parentId
    if (next === null) return current
    current = next
  }
  return id
}

/** What the letterhead and the number of an organisation's documents are made of. */
export type LetterheadFacts = {
  name: string
  shortName: string | null
  /** The superior's name as documents of the province write it. */
  parentName: string | null
  letterheadSuperior: readonly string[]
  letterheadIssuer: readonly string[]
}

const COMMITTEE = /^(ủy ban nhân dân|ubnd)\s+/iu

/**
 * Lines of the letterhead as entered, or as the rules prescribe when nobody entered them: a People's Committee
 * stands alone on two lines, others under their superior (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.2).
 */
export function letterheadLines(facts: LetterheadFacts): { superior: string[]; issuer: string[] } {
  const committee = COMMITTEE.exec(facts.name)
  const place = committee ? facts.name.slice(committee[0].length) : null
  const issuer = place === null ? [facts.shortName ?? facts.name] : ['Ủy ban nhân dân', place]
  const superior = place === null && facts.parentName !== null ? [facts.parentName] : []
  return {
    superior: facts.letterheadSuperior.length > 0 ? [...facts.letterheadSuperior] : superior.map(upper),
    issuer: facts.letterheadIssuer.length > 0 ? [...facts.letterheadIssuer] : issuer.map(upper),
  }
}

function upper(text: string): string {
  return text.toLocaleUpperCase('vi')
}
