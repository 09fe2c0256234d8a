import { inWords, type Locale } from '../../../platform/labels.ts'
import type { IgnoredCheck } from '../segments/segment.ts'
import { checks } from './all.ts'
import type { CheckFinding, CheckSubject, OtherSegment, Subject } from './check.ts'
import { plainOf, taggedSpan } from './plain.ts'

/**
 * What the checks find in the translation of one segment, the gravest first; nothing where nothing was written, or where
 * the sentence before says it too. Pure, and the same in a browser.
 */
export function runChecks(subject: CheckSubject): CheckFinding[] {
  if (subject.target.trim() === '') return []
  const prepared = prepare(subject)
  return checks.flatMap(({ name, severity, find }) =>
    find(prepared).map(({ message, inSource, inTaggedSource, inTarget }) => ({
      check: name,
      severity,
      message,
      inSource: inSource ? taggedSpan(prepared.source, inSource) : (inTaggedSource ?? null),
      inTarget: inTarget ? taggedSpan(prepared.said, inTarget) : null,
    })),
  )
}

function prepare(subject: CheckSubject): Subject {
  const source = plainOf(subject.segment.text)
  const said = plainOf(subject.target)
  const { unit } = subject
  const around = unit
    ? { source: plainOf(unit.source).text, target: plainOf(unit.target).text }
    : { source: source.text, target: said.text }
  return { ...subject, source, said, around }
}

type Translated = CheckSubject['segment'] & { unit: string; target: string | null }

/**
 * What the checks find in a whole text, by the id of the segment. Where a sentence is said within another one of the same
 * unit (its target is empty), numbers, names and the like are looked for in the whole unit.
 * @param elsewhere translations of the same sentences in other texts
 */
export function checkSegments(
  segments: readonly Translated[],
  {
    locale,
    terms,
    elsewhere = [],
  }: Pick<CheckSubject, 'locale' | 'terms'> & { elsewhere?: readonly OtherSegment[] },
): Map<string, CheckFinding[]> {
  const others = bySource([
    ...segments.flatMap(({ id, text, target }) => (target ? [{ id, source: text, target }] : [])),
    ...elsewhere,
  ])
  const units = joinedUnits(segments)
  return new Map(
    segments.map((segment) => [
      segment.id,
      runChecks({
        segment,
        target: segment.target ?? '',
        locale,
        terms,
        others,
        unit: units.get(segment.unit),
      }),
    ]),
  )
}

function bySource(all: readonly OtherSegment[]): Map<string, OtherSegment[]> {
  const found = new Map<string, OtherSegment[]>()
  for (const other of all) {
    const same = found.get(other.source)
    if (same) same.push(other)
    else found.set(other.source, [other])
  }
  return found
}

function joinedUnits(segments: readonly Translated[]): Map<string, { source: string; target: string }> {
  const joined = new Set(segments.filter(({ target }) => target?.trim() === '').map(({ unit }) => unit))
  return new Map(
    [...joined].map((unit) => {
      const within = segments.filter((segment) => segment.unit === unit)
      const words = (of: readonly (string | null)[]) => of.filter(Boolean).join(' ')
      return [
        unit,
        { source: words(within.map(({ text }) => text)), target: words(within.map(({ target }) => target)) },
      ]
    }),
  )
}

/** Findings in the reader's language, with which of them somebody decided to ignore at this segment. */
export function tellFindings(
  findings: readonly CheckFinding[],
  locale: Locale,
  ignored: readonly Pick<IgnoredCheck, 'check'>[] = [],
) {
  const names = new Set(ignored.map(({ check }) => check))
  return findings.map(({ message, inSource, inTarget, ...finding }) => ({
    ...finding,
    message: inWords(message, locale),
    inSource: inSource && ([inSource[0], inSource[1]] satisfies [number, number]),
    inTarget: inTarget && ([inTarget[0], inTarget[1]] satisfies [number, number]),
    ignored: names.has(finding.check),
  }))
}
