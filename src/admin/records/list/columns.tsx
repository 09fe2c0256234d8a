import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SentRecord } from '../../../records/http/any-collection.ts'
import type { FieldKind } from '../../../records/fields.ts'
import { useUserNames } from '../../names.ts'
import { RecordState } from '../../ui/record-state.tsx'
import type { Words } from '../../words.ts'
import { viewOf, type Description } from '../views.ts'
import css from './table.module.css'
import { metaNamed, spine } from './spine.ts'
import { DateSpan, Moment, OrganizationNames, Unknown, Value } from './value.tsx'

export type ListColumn = {
  name: string
  label: string
  heading: ReactNode
  width: string
  sort: string | null
  numeric: boolean
  cell: (record: SentRecord) => ReactNode
}

const NARROW: Partial<Record<FieldKind, string>> = {
  integer: 'minmax(88px, 0.5fr)',
  number: 'minmax(88px, 0.5fr)',
  money: 'minmax(120px, 0.8fr)',
  date: 'minmax(112px, 0.6fr)',
  boolean: 'minmax(80px, 0.4fr)',
  choice: 'minmax(124px, 0.9fr)',
  choices: 'minmax(140px, 1fr)',
  country: 'minmax(110px, 0.8fr)',
  languages: 'minmax(110px, 0.8fr)',
}
const SPINE_WIDTHS: Readonly<Record<string, string>> = {
  title: 'minmax(220px, 2.4fr)',
  happened: 'minmax(124px, 0.8fr)',
  state: 'minmax(128px, 0.8fr)',
  updatedAt: 'minmax(104px, 0.6fr)',
  createdAt: 'minmax(104px, 0.6fr)',
}
const NUMBERS: readonly FieldKind[] = ['integer', 'number', 'money']

/** Every column that a list of the collection can show, in the order of its fields. */
export function columnNames(description: Description): string[] {
  const { cells = {} } = viewOf(description.name)
  const fields = description.fields.map(({ name, custom }) => (custom ? `extra.${name}` : name))
  return [...new Set(['title', ...Object.keys(cells), ...fields, ...Object.keys(spine)])]
}

/**
 * The columns of a list that nobody has arranged: the name, what its subject lists, whose it is, where it stands. A
 * listed text that only repeats the name is left out, as the rows at hand show it. What the province added is there.
 */
export function usualColumns(description: Description, rows: readonly SentRecord[]): string[] {
  const { columns } = viewOf(description.name)
  const added = description.fields
    .filter(({ meta, custom }) => custom && meta.listed === true)
    .map(({ name }) => `extra.${name}`)
  if (columns) return [...columns, ...added]
  const listed = description.fields.filter(({ meta, custom }) => meta.listed === true && !custom)
  const telling = listed.filter(
    ({ name }) =>
      rows.length === 0 ||
      rows.some(({ title, fields }) => {
        return typeof fields[name] !== 'string' || fields[name] !== title
      }),
  )
  const owners = new Set(rows.map(({ ownerOrgId }) => ownerOrgId))
  const whose = owners.size > 1 ? ['ownerOrgId'] : []
  return [...new Set(['title', ...telling.slice(0, 6).map(({ name }) => name), ...added, ...whose, 'state'])]
}

/** The columns by name, in order; names that mean nothing here are left out. */
export function columnsOf(description: Description, names: readonly string[], t: Words): ListColumn[] {
  return names.flatMap((name, position) => {
    const column = columnNamed(description, name, t)
    return column ? [position === 0 ? { ...column, cell: opening(column) } : column] : []
  })
}

function columnNamed(description: Description, name: string, t: Words): ListColumn | null {
  const own = viewOf(description.name).cells?.[name]
  const meta = metaNamed(description, name)
  if (!own && !meta) return null
  const label = t(own?.label ?? meta?.label ?? { vi: name, en: name })
  const Cell = own?.cell
  const kind = meta?.kind ?? 'text'
  return {
    name,
    label,
    heading: own?.heading ?? label,
    width: own?.width ?? SPINE_WIDTHS[name] ?? NARROW[kind] ?? 'minmax(150px, 1.4fr)',
    sort: own?.sort ?? (description.sorts.includes(name) ? name : null),
    numeric: NUMBERS.includes(kind) && !own?.cell,
    cell: Cell ? (record) => <Cell record={record} /> : (record) => plainCell(description, name, record),
  }
}

function plainCell(description: Description, name: string, record: SentRecord): ReactNode {
  switch (name) {
    case 'title':
      return record.title
    case 'state':
      return <RecordState state={record.state} />
    case 'happened':
      return <DateSpan span={record.happened} />
    case 'ownerOrgId':
      return <OrganizationNames ids={[record.ownerOrgId]} />
    case 'updatedAt':
    case 'createdAt':
      return <Moment at={record[name]} />
    case 'createdBy':
      return record.createdBy === null ? <Unknown /> : <UserName id={record.createdBy} />
    case 'source':
      return record.source ?? <Unknown />
    case 'visibility':
      return (
        <Value
          meta={metaNamed(description, name) ?? { kind: 'text', label: { vi: '', en: '' } }}
          value={record.visibility}
        />
      )
    default:
      return <FieldCell {...{ description, name, record }} />
  }
}

function FieldCell({
  description,
  name,
  record,
}: {
  description: Description
  name: string
  record: SentRecord
}) {
  const meta = metaNamed(description, name)
  if (!meta) return null
  const value = name.startsWith('extra.') ? record.extra[name.slice('extra.'.length)] : record.fields[name]
  return <Value meta={meta} value={value} />
}

function UserName({ id }: { id: string }) {
  return <>{useUserNames([id]).get(id) ?? '…'}</>
}

/** The first cell opens the record; a removed one cannot be opened. */
function opening(column: ListColumn): ListColumn['cell'] {
  return (record) => {
    const content = column.cell(record)
    if (record.deletedAt !== null) return content
    return (
      <Link
        to="/records/$collection/$id"
        params={{ collection: record.collection, id: record.id }}
        className={css.open}
        data-opens={record.id}
      >
        {content}
      </Link>
    )
  }
}
