import { z } from 'zod'
import { portalLocales, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { termKinds, treatments } from './schema.ts'

const kinds = Object.keys(termKinds) as (keyof typeof termKinds)[]
const ways = Object.keys(treatments) as (keyof typeof treatments)[]
const words = z.array(z.string().trim().min(1).max(300)).max(200)
const targetLocales = z.enum(portalLocales).exclude([SOURCE_LOCALE])

/** A term in all its languages, as glossaries give it to one another; also the JSON in which Chalo gives its own. */
export const conceptShape = z.object({
  id: z.string().max(200),
  term: z.string().trim().min(1).max(300),
  variants: words,
  kind: z.enum(kinds).nullable(),
  treatment: z.enum(ways),
  matchCase: z.boolean(),
  explanation: z.string().max(20_000).nullable(),
  legalBasis: z.string().max(500).nullable(),
  sourceForbidden: words,
  /** What it is called in each language, the preferred way first, and what it must not be called. */
  languages: z.partialRecord(targetLocales, z.object({ accepted: words, forbidden: words })),
})
export type Concept = z.output<typeof conceptShape>

export const glossaryShape = z.object({
  glossary: z.literal('chalo'),
  terms: z.array(conceptShape).max(50_000),
})
