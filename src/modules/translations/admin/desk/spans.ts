import { termsIn, type GlossaryTerm } from '../../glossary/terms.ts'
import type { DeskFinding } from './desk.ts'
import type { WordMark } from './marked-words.tsx'
import type { Span } from './pieces.ts'

/** Where terms of the glossary stand in a source. */
export function spansOfTerms(source: string, terms: readonly GlossaryTerm[]): Span<WordMark>[] {
  return termsIn(source, terms).map(({ range: [from, to] }) => ({ from, to, mark: 'term' }))
}

/** Where in the target something was found, the gravest first, so that it decides the look where two meet. */
export function spansOfFindings(findings: readonly DeskFinding[]): Span<WordMark>[] {
  return findings
    .flatMap(({ inTarget, severity, ignored }): Span<WordMark>[] => {
      const [from, to] = inTarget ?? []
      if (ignored || from === undefined || to === undefined || from >= to) return []
      return [{ from, to, mark: severity }]
    })
    .sort((a, b) => Number(b.mark === 'blocking') - Number(a.mark === 'blocking'))
}
