import { fold } from '../../platform/text/fold.ts'
import { numberKey } from '../../platform/text/normalize.ts'
import { effectiveEnd, type DirectiveDates } from './rules.ts'

export type ListedDirective = DirectiveDates & {
  id: string
  number: string | null
  issuerOrg: string | null
  issuerName: string | null
  subject: string | null
}

/** One number of one issuer under several dates: at least one of the records is wrong. */
export type DateConflict = { number: string; dates: readonly string[]; ids: readonly string[] }

/**
 * Finds records of one document that give different dates of issue. Numbers begin again every year, so two years
 * make two documents, unless the subject too is the same.
 */
export function dateConflicts(directives: readonly ListedDirective[]): DateConflict[] {
  const groups = [yearOf, subjectOf].flatMap((apart) => [
    ...Map.groupBy(directives, (directive) => sameDocumentKey(directive, apart(directive))),
  ])
  const conflicts = groups.flatMap(([key, group]) => {
    const dates = [...new Set(group.flatMap(({ issuedOn }) => issuedOn ?? []))].toSorted()
    const number = group[0]?.number
    if (key === null || !number || dates.length < 2) return []
    return [{ number, dates, ids: group.map(({ id }) => id) }]
  })
  return [...new Map(conflicts.map((conflict) => [conflict.ids.join(), conflict])).values()]
}

function yearOf({ issuedOn }: ListedDirective): string | null {
  return issuedOn?.slice(0, 4) ?? null
}

function subjectOf({ subject }: ListedDirective): string | null {
  return subject === null ? null : fold(subject)
}

function sameDocumentKey(directive: ListedDirective, apart: string | null): string | null {
  const { number, issuedOn } = directive
  const issuer = issuerKey(directive)
  if (number === null || issuedOn === null || issuer === null || apart === null) return null
  return [numberKey(number), apart, issuer].join('|')
}

function issuerKey({ issuerOrg, issuerName }: ListedDirective): string | null {
  return issuerOrg ?? (issuerName === null ? null : fold(issuerName))
}

/** A plan that ends, and what is planned to follow it without having been issued. */
export type Expiring<Directive> = { directive: Directive; endsOn: string; plannedSuccessorId: string | null }

/**
 * Plans and programmes that end from `from` to `to` (ISO dates) and that nothing issued follows. A successor is
 * of the same type, issuer and horizon, and covers the year after the end; `replacedIds` have one by their links.
 */
export function withoutSuccessor<Directive extends ListedDirective>(
  directives: readonly Directive[],
  span: { from: string; to: string },
  replacedIds: ReadonlySet<string> = new Set(),
): Expiring<Directive>[] {
  return directives.flatMap((directive) => {
    const endsOn = effectiveEnd(directive)
    const ends = endsOn !== null && endsOn >= span.from && endsOn <= span.to && horizonOf(directive) !== null
    if (!ends || directive.planned === true || replacedIds.has(directive.id)) return []
    const followers = directives.filter((other) => follows(other, directive, endsOn))
    if (followers.some(({ planned }) => planned !== true)) return []
    return [{ directive, endsOn, plannedSuccessorId: followers[0]?.id ?? null }]
  })
}

/** Who among these documents is written to follow one that ends, issued or only planned. */
export function followersIn<Directive extends ListedDirective>(
  directives: readonly Directive[],
  ended: ListedDirective,
): Directive[] {
  const endsOn = effectiveEnd(ended)
  return endsOn === null ? [] : directives.filter((other) => follows(other, ended, endsOn))
}

function follows(other: ListedDirective, ended: ListedDirective, endsOn: string): boolean {
  const next = Number(endsOn.slice(0, 4)) + 1
  const issuer = issuerKey(ended)
  const covers =
    other.periodFrom !== null && other.periodTo !== null && other.periodFrom <= next && next <= other.periodTo
  const alike = other.type === ended.type && issuer !== null && issuerKey(other) === issuer
  return other.id !== ended.id && covers && alike && horizonOf(other) === horizonOf(ended)
}

/** Long from five years, medium from two, annual (Thông tư 22/2016/TT-BTTTT); null without a period. */
export function horizonOf({ periodFrom, periodTo }: DirectiveDates): 'long' | 'medium' | 'annual' | null {
  if (periodFrom === null || periodTo === null) return null
  const years = periodTo - periodFrom + 1
  return years >= 5 ? 'long' : years >= 2 ? 'medium' : 'annual'
}
