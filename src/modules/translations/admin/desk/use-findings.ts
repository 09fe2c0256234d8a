import { useMemo } from 'react'
import { useLocale } from '../../../../admin/words.ts'
import { runChecks } from '../../checks/run.ts'
import { useDeskFacts } from './desk-context.ts'
import type { DeskFinding, DeskSegment } from './desk.ts'

/**
 * What is found in a segment as it is written now. The checks are the server's own; only what is said of the same sentence
 * elsewhere is known to it alone, and comes with its next answer.
 */
export function useFindings(segment: DeskSegment, words: string | null): readonly DeskFinding[] {
  const { terms, place } = useDeskFacts()
  const locale = useLocale()
  return useMemo(() => {
    if (words === segment.target) return segment.findings
    const ignored = new Set(segment.ignored.map(({ check }) => check))
    const found = runChecks({ segment, target: words ?? '', locale: place.locale, terms })
    return found.map(({ message, inSource, inTarget, ...finding }) => ({
      ...finding,
      message: message[locale],
      inSource: inSource && [...inSource],
      inTarget: inTarget && [...inTarget],
      ignored: ignored.has(finding.check),
    }))
  }, [segment, words, terms, place.locale, locale])
}
