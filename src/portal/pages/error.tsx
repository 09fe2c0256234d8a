import type { Locale } from '../../platform/labels.ts'
import type { Problem } from '../../platform/http/problem.ts'
import { renderTrouble } from './trouble.tsx'

/** What somebody with a browser sees of an error: what happened, what to do, and a way on. */
export function errorPage({ status, title, detail }: Problem, locale: Locale): string {
  return renderTrouble({ status, locale, title, text: detail ?? '' })
}
