import { useMemo } from 'react'
import { useLocale } from '../../../../admin/words.ts'
import { checkSegments, tellFindings } from '../../checks/run.ts'
import { useDeskFacts } from './desk-context.ts'
import type { DeskFinding, DeskSegment } from './desk.ts'

/**
 * What is found in a segment as it is written now. The checks are the server's own; only what is said of the same sentence
 * elsewhere is known to it alone, and comes with its next answer.
 */
export function useFindings(segment: DeskSegment, words: string | null): readonly DeskFinding[] {
  const { desk, terms, place } = useDeskFacts()
  const locale = useLocale()
  const { segments } = desk
  return useMemo(() => {
    if (words === segment.target) return segment.findings
    // Where a sentence is said within another one, numbers and names may stand in either: the unit is judged together.
    const unit = segments
      .filter((each) => each.unit === segment.unit)
      .map((each) => (each.id === segment.id ? { ...each, target: words } : each))
    const found = checkSegments(unit, { locale: place.locale, terms }).get(segment.id) ?? []
    return tellFindings(found, locale, segment.ignored)
  }, [segment, words, segments, terms, place.locale, locale])
}
