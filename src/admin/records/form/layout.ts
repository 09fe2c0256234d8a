import type { Labels } from '../../../platform/labels.ts'
import { assessmentLayouts } from './layouts/assessment.ts'
import { activityLayouts } from './layouts/activities.ts'
import { budgetLayouts } from './layouts/budget.ts'
import { contentLayouts } from './layouts/content.ts'
import { directiveLayouts } from './layouts/directives.ts'
import { pressLayouts } from './layouts/press.ts'
import { programmeLayouts } from './layouts/programmes.ts'
import { publicationLayouts } from './layouts/publications.ts'
import { trainingLayouts } from './layouts/training.ts'

/** Two fields on one line under one label: from and to. */
export type Pair = { label: Labels; from: string; to: string; help?: Labels }

export type FormSection = { title: Labels; fields: readonly (string | Pair)[] }

/** How a collection's form is arranged by hand; fields that it leaves out follow under «Thông tin khác». */
export type FormLayout = {
  sections: readonly FormSection[]
  /** What the record is for, under the heading. */
  purpose?: Labels
  /** The legal rules that hold for it, by code; the version in force is that of the record's date. */
  rules?: readonly string[]
  /** The fields whose date decides which law holds, the first that is known. */
  lawOn?: readonly string[]
}

const layouts: Readonly<Record<string, FormLayout>> = {
  ...pressLayouts,
  ...directiveLayouts,
  ...trainingLayouts,
  ...activityLayouts,
  ...programmeLayouts,
  ...publicationLayouts,
  ...budgetLayouts,
  ...assessmentLayouts,
  ...contentLayouts,
}

const other = { vi: 'Thông tin khác', en: 'More' }
const own = { vi: 'Trường của đơn vị', en: 'Fields of our own' }
const all = { vi: 'Thông tin', en: 'Information' }

type Named = { name: string; custom: boolean }

/** The names that a section's fields have on a sheet. */
export function namesIn({ fields }: FormSection): string[] {
  return fields.flatMap((field) => (typeof field === 'string' ? [field] : [field.from, field.to]))
}

/** The form of a collection: laid out by hand where somebody has, every field in it exactly once. */
export function layoutOf(collection: string, fields: readonly Named[]): FormLayout {
  const known = new Set(fields.filter(({ custom }) => !custom).map(({ name }) => name))
  const layout = layouts[collection] ?? { sections: [] }
  const laid = layout.sections.map((section) => ({ ...section, fields: section.fields.filter(isKnown) }))
  function isKnown(field: string | Pair): boolean {
    return typeof field === 'string' ? known.has(field) : known.has(field.from) && known.has(field.to)
  }
  const placed = new Set(laid.flatMap(namesIn))
  const rest = [...known].filter((name) => !placed.has(name))
  const added = fields.filter(({ custom }) => custom).map(({ name }) => `extra.${name}`)
  const more = [
    { title: laid.length === 0 ? all : other, fields: rest },
    { title: own, fields: added },
  ]
  return { ...layout, sections: [...laid, ...more].filter((section) => section.fields.length > 0) }
}
