import type { z } from 'zod'
import { issuesOf } from '../../platform/http/validation.ts'
import { badParameters } from './errors.ts'
import { PressParameters } from './press.ts'
import { CutoffParameters, DueParameters, RegimeParameters } from './reporting.ts'
import { SecurityParameters } from './security.ts'

/** What the program reads from rules; the parameters of every other code are there for people. */
const shapes: Readonly<Record<string, z.ZodType>> = {
  'press.foreign': PressParameters,
  'reporting.cutoffs': CutoffParameters,
  'reporting.due-dates': DueParameters,
  'reporting.regime': RegimeParameters,
  'security.defaults': SecurityParameters,
}

/** Refuses parameters on which a computation would fail later. @throws badParameters */
export function requireParameters(code: string, parameters: unknown): void {
  const parsed = shapes[code]?.safeParse(parameters)
  if (!parsed || parsed.success) return
  const issues = issuesOf(parsed.error).map(({ at, ...issue }) => ({ ...issue, at: `parameters.${at}` }))
  throw badParameters({ code, count: issues.length }, issues)
}
