import { z } from 'zod'

const timeRule = z.enum(['in-period', 'holds-at-end', 'next-year', 'any'])
const where = z.record(z.string(), z.array(z.union([z.string(), z.boolean()])))
const marker = z.enum(['-', '+', '1.', 'a)']).nullable()

/** Records of one collection, told by their sentences: a list with markers, or one running paragraph. */
const recordsPart = z.strictObject({
  kind: z.literal('records'),
  collection: z.string(),
  time: timeRule.default('in-period'),
  /** Field → values, any of them; all the fields must match. */
  where: where.default({}),
  sort: z.array(z.string()).default([]),
  marker: marker.default('-'),
  /** Words before a running paragraph, with tokens; its presence makes the list run. */
  lead: z.string().optional(),
})

/** Sentences around figures: `{{press.delegations}}` prints the number with its unit. */
const textPart = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  marker: marker.default(null),
  /** Printed only when the section has records of this collection. */
  onlyWith: z.string().optional(),
})

/** Where officers write their own words; `prompt` asks them what to write about. */
const narrativePart = z.strictObject({ kind: z.literal('narrative'), prompt: z.string().max(500).optional() })

/** Figures as a table: name, unit, this period, estimate to the year's end, last year. */
const figuresPart = z.strictObject({
  kind: z.literal('figures'),
  caption: z.string().nullable().default(null),
  figures: z.array(z.string()).min(1),
})

export const outlinePart = z.discriminatedUnion('kind', [recordsPart, textPart, narrativePart, figuresPart])
export type OutlinePart = z.output<typeof outlinePart>
export type RecordsPart = z.output<typeof recordsPart>

const sectionFields = {
  id: z.string(),
  number: z.string().nullable(),
  heading: z.string(),
  parts: z.array(outlinePart).default([]),
}
const subsection = z.strictObject(sectionFields)
const annex = z.strictObject({ id: z.string(), title: z.string(), parts: z.array(outlinePart).min(1) })
const section = z.strictObject({ ...sectionFields, children: z.array(subsection).default([]) })

/** The outline that a request letter asks for: sections and annexes, and which records are told in which. */
export const outlineTemplate = z.strictObject({
  code: z.string(),
  version: z.int().positive(),
  name: z.string(),
  request: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  sections: z.array(section).min(1),
  annexes: z.array(annex).default([]),
  /** `party`: the steering committee's own report (R-REP-12), under its name and only when it is asked for. */
  line: z.enum(['state', 'party']).default('state'),
  /** What is to be known of where the outline comes from. */
  note: z.string().nullable().default(null),
})
export type Outline = z.output<typeof outlineTemplate>
export type OutlineSection = z.output<typeof subsection> & { level: 1 | 2 }

/** All sections in the order of printing. */
export function sectionsOf(outline: Outline): OutlineSection[] {
  return outline.sections.flatMap(({ children, ...top }) => [
    { ...top, level: 1 as const },
    ...children.map((child) => ({ ...child, level: 2 as const })),
  ])
}

/** All parts of an outline, the annexes' after the sections'. */
export function partsOf(outline: Outline): OutlinePart[] {
  return [...sectionsOf(outline), ...outline.annexes].flatMap(({ parts }) => parts)
}

/** All parts of an outline that list records. */
export function recordsParts(outline: Outline): RecordsPart[] {
  return partsOf(outline).filter((part) => part.kind === 'records')
}
