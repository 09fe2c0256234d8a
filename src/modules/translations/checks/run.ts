import { inWords, type Locale } from '../../../platform/labels.ts'
import type { IgnoredCheck } from '../segments/segment.ts'
import { checks } from './all.ts'
import type { CheckFinding, CheckSubject, OtherSegment, Span, Subject } from './check.ts'
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
      inSource: spanInSource(prepared, inSource) ?? inTaggedSource ?? null,
      inTarget: inTarget ? taggedSpan(prepared.said, inTarget) : null,
    })),
  )
}

/** What was asked by a sentence that this one took in stands in another segment. */
function spanInSource({ source }: Subject, span: Span | undefined): Span | null {
  return span && span[1] <= source.text.length ? taggedSpan(source, span) : null
}

function prepare(subject: CheckSubject): Subject {
  const source = plainOf(subject.segment.text)
  const said = plainOf(subject.target)
  const { joined } = subject
  if (!joined)
    return {
      ...subject,
      source,
      said,
      asked: source.text,
      around: { source: source.text, target: said.text },
    }
  const around = { source: plainOf(joined.unit.source).text, target: plainOf(joined.unit.target).text }
  return { ...subject, source, said, asked: plainOf(joined.source).text, around }
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
  const joined = joinedSegments(segments)
  return new Map(
    segments.map((segment) => [
      segment.id,
      runChecks({
        segment,
        target: segment.target ?? '',
        locale,
        terms,
        others,
        joined: joined.get(segment.id),
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

/** Segments of units in which a sentence was said within the one before. */
function joinedSegments(segments: readonly Translated[]): Map<string, NonNullable<CheckSubject['joined']>> {
  const joined = new Map<string, NonNullable<CheckSubject['joined']>>()
  for (const within of Map.groupBy(segments, ({ unit }) => unit).values()) {
    if (!within.some(isSilent)) continue
    const unit = {
      source: within.map(({ text }) => text).join(' '),
      target: within.map(({ target }) => target ?? '').join(' '),
    }
    within.forEach(({ id }, at) => {
      const rest = within.slice(at + 1)
      const next = rest.findIndex((segment) => !isSilent(segment))
      const taken = within.slice(at, next < 0 ? undefined : at + 1 + next)
      joined.set(id, { source: taken.map(({ text }) => text).join(' '), unit })
    })
  }
  return joined
}

const isSilent = ({ target }: Translated) => target?.trim() === ''

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
