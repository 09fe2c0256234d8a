import { useDeskFacts } from '../desk-context.ts'
import type { DeskSegment } from '../desk.ts'

/** The segment that the panels tell of. */
export function useActiveSegment(): DeskSegment | undefined {
  const { desk, active } = useDeskFacts()
  return desk.segments.find(({ id }) => id === active)
}
