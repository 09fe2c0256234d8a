import type { GlossaryTerm } from '../glossary/terms.ts'
import type { UnitNote } from './model.ts'

const asked = {
  required: 'bắt buộc / required',
  preferred: 'nên dùng / preferred',
  'do-not-translate': 'giữ nguyên / do not translate',
} as const

/** How a term of the source is to be said: `Ủy ban nhân dân tỉnh → Provincial People's Committee (bắt buộc / required)`. */
export function termNote({ term, treatment, accepted, forbidden, explanation }: GlossaryTerm): UnitNote {
  const said = treatment === 'do-not-translate' ? term : accepted.join(' | ')
  const parts = [
    said === '' ? term : `${term} → ${said}`,
    `(${asked[treatment]})`,
    ...(forbidden.length === 0 ? [] : [`· không dùng / not: ${forbidden.join(' | ')}`]),
    ...(explanation === null ? [] : [`· ${explanation}`]),
  ]
  return { about: 'glossary', text: parts.join(' ') }
}
