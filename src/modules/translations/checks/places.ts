import type { Labels } from '../../../platform/labels.ts'
import type { Found } from './check.ts'

/** Every place in the target that a pattern matches; each match is told of by its words. */
export function placesIn(
  text: string,
  pattern: RegExp,
  message: Labels | ((words: string) => Labels),
): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({
    message: typeof message === 'function' ? message(match[0]) : message,
    inTarget: [match.index, match.index + match[0].length] as const,
  }))
}
