import type { Check } from './check.ts'
import { placeholders } from './placeholders.ts'
import { doubleSpaces, outerSpaces } from './spaces.ts'
import { tagsExtra, tagsMissing, tagsNesting } from './tags.ts'

/** Every check of a translated segment, the gravest first. */
export const checks: readonly Check[] = [
  tagsMissing,
  tagsExtra,
  tagsNesting,
  placeholders,
  outerSpaces,
  doubleSpaces,
]
