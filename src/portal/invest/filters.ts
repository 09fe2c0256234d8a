import { formWords, sectorWords, statusWords } from './choice-words.ts'
import type { ListedProject } from './project.ts'

const areaBands = { lt10: [0, 10], lt100: [10, 100], lt1000: [100, 1000], large: [1000, Infinity] } as const
const capitalBands = { lt100b: [0, 1e11], lt1000b: [1e11, 1e12], big: [1e12, Infinity] } as const
export type AreaBand = keyof typeof areaBands | 'unknown'
export type CapitalBand = keyof typeof capitalBands | 'unknown'

export const orders = ['newest', 'area', 'capital', 'name'] as const
export type Order = (typeof orders)[number]

/** The filters of the catalogue, each by the values that it may have; several values of one widen it. */
export const filterNames = ['sector', 'district', 'form', 'status', 'area', 'capital'] as const
export type FilterName = (typeof filterNames)[number]
export const queries = [...filterNames, 'sort', 'compare'] as const

export type Filters = Readonly<Record<FilterName, readonly string[]>>
export type Question = { filters: Filters; order: Order; compare: readonly string[] }

/** What a project has of a filter: some value of it must be among those chosen. */
const valuesOf: Readonly<Record<FilterName, (project: ListedProject) => readonly string[]>> = {
  sector: ({ sector }) => [sector],
  district: ({ districts }) => districts,
  form: ({ forms }) => forms,
  status: ({ status }) => [status],
  area: ({ areaHectares }) => [bandOf(areaHectares, areaBands)],
  capital: ({ capitalVnd }) => [bandOf(capitalVnd, capitalBands)],
}

function bandOf(value: number | null, bands: Readonly<Record<string, readonly [number, number]>>): string {
  if (value === null) return 'unknown'
  return Object.entries(bands).find(([, [from, to]]) => value >= from && value < to)?.[0] ?? 'unknown'
}

const fixed: Partial<Record<FilterName, readonly string[]>> = {
  sector: Object.keys(sectorWords('vi')),
  form: Object.keys(formWords('vi')),
  status: Object.keys(statusWords('vi')),
  area: [...Object.keys(areaBands), 'unknown'],
  capital: [...Object.keys(capitalBands), 'unknown'],
}

/** Reads a question; what no project can have and no page is written for falls away. */
export function questionOf(query: URLSearchParams, projects: readonly ListedProject[]): Question {
  const chosen = (name: FilterName) => {
    const known = fixed[name] ?? [...new Set(projects.flatMap(valuesOf[name]))]
    return known.filter((value) => query.getAll(name).includes(value))
  }
  const filters: Filters = {
    sector: chosen('sector'),
    district: chosen('district'),
    form: chosen('form'),
    status: chosen('status'),
    area: chosen('area'),
    capital: chosen('capital'),
  }
  const slugs = new Set(projects.map(({ page }) => page.slug))
  return {
    filters,
    order: orders.find((order) => order === query.get('sort')) ?? 'newest',
    compare: [...new Set(query.getAll('compare'))].filter((slug) => slugs.has(slug)).sort(),
  }
}

/** A question as the query of its one address, with a change to it. */
export function queryOf({ filters, order, compare }: Question): string {
  const query = new URLSearchParams()
  for (const name of filterNames) for (const value of filters[name]) query.append(name, value)
  if (order !== 'newest') query.append('sort', order)
  for (const slug of compare) query.append('compare', slug)
  query.sort()
  return query.size > 0 ? `?${query}` : ''
}

function matches(project: ListedProject, filters: Filters, without?: FilterName): boolean {
  return filterNames.every((name) => {
    const wanted = filters[name]
    return (
      name === without ||
      wanted.length === 0 ||
      valuesOf[name](project).some((value) => wanted.includes(value))
    )
  })
}

const byName = new Intl.Collator('vi', { numeric: true })

const comparators: Readonly<Record<Order, (a: ListedProject, b: ListedProject) => number>> = {
  newest: (a, b) => b.page.publishedAt.getTime() - a.page.publishedAt.getTime(),
  area: (a, b) => knownFirst(a.areaHectares, b.areaHectares),
  capital: (a, b) => knownFirst(a.capitalVnd, b.capitalVnd),
  name: () => 0,
}

/** The largest first; what is not known is no zero and stands last. */
function knownFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return b - a
}

/** The projects that answer a question, in its order. */
export function selected(projects: readonly ListedProject[], { filters, order }: Question): ListedProject[] {
  return projects
    .filter((project) => matches(project, filters))
    .sort((a, b) => comparators[order](a, b) || byName.compare(a.page.title, b.page.title))
}

export type Choice = { value: string; count: number; chosen: boolean }

/** What can be chosen of a filter, each with how many projects it would leave beside the other filters. */
export function choicesOf(
  projects: readonly ListedProject[],
  { filters }: Question,
  name: FilterName,
): Choice[] {
  const beside = projects.filter((project) => matches(project, filters, name))
  const there = new Set(projects.flatMap(valuesOf[name]))
  const known = fixed[name] ?? [...there].sort(byName.compare)
  return known
    .filter((value) => there.has(value) || filters[name].includes(value))
    .map((value) => ({
      value,
      count: beside.filter((project) => valuesOf[name](project).includes(value)).length,
      chosen: filters[name].includes(value),
    }))
}

/** At most this many can be read side by side. */
export const MOST_COMPARED = 3
