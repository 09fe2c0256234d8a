import type { AnySearch } from '../../search.ts'

/** What a list shows, as it stands in its address. */
export type ListState = {
  q: string
  /** A column's name, `-` before it for descending; null for the collection's own order. */
  sort: string | null
  /** The view that was chosen; null for all records. */
  view: string | null
  /** A field by which rows are put together; null for none, undefined for what the collection says. */
  group: string | null | undefined
  columns: string[] | null
  removed: boolean
  filters: Readonly<Record<string, string>>
}

const OWN = new Set(['q', 'sort', 'view', 'group', 'columns', 'removed'])
const NO_GROUP = 'none'

export function readSearch(search: AnySearch): ListState {
  const text = (name: string) => (search[name] === undefined ? null : String(search[name]))
  const group = text('group')
  return {
    q: text('q') ?? '',
    sort: text('sort'),
    view: text('view'),
    group: group === NO_GROUP ? null : (group ?? undefined),
    columns: text('columns')?.split(',').filter(Boolean) ?? null,
    removed: text('removed') === 'true',
    filters: Object.fromEntries(
      Object.entries(search).flatMap(([name, value]) =>
        OWN.has(name) || value === undefined ? [] : [[name, String(value)]],
      ),
    ),
  }
}

/** The reverse of `readSearch`; what is as usual stays out of the address. */
export function writeSearch({ q, sort, view, group, columns, removed, filters }: ListState): AnySearch {
  return {
    ...Object.fromEntries(Object.entries(filters).map(([name, value]) => [name, asWritten(value)])),
    q: q === '' ? undefined : asWritten(q),
    sort: sort ?? undefined,
    view: view ?? undefined,
    group: group === null ? NO_GROUP : group,
    columns: columns?.join(),
    removed: removed || undefined,
  }
}

// The router writes a text that looks like a number or a truth in quotes; the value itself is easier to read.
function asWritten(value: string): string | number | boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  const number = Number(value)
  return value !== '' && String(number) === value ? number : value
}

/** What a view keeps: everything but which view it is. */
export function queryOf(state: ListState): Record<string, string> {
  const { view: _view, ...rest } = writeSearch(state)
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
}

/** Whether two queries ask for the same, whatever the order of their parts. */
export function isSameQuery(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}

const MOMENTS = new Set(['updatedAt', 'createdAt'])

/** The filters as the server takes them: days of a moment begin and end in Viet Nam. */
export function serverFilters(filters: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [name, MOMENTS.has(name) ? momentsOf(value) : value]),
  )
}

function momentsOf(value: string): string {
  const [from, to] = value.split('..')
  if (from === undefined || to === undefined) return value
  return `${from && `${from}T00:00:00+07`}..${to && `${to}T23:59:59.999+07`}`
}
