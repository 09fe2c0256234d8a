import type { Issue } from '../../platform/errors.ts'
import { filled } from '../../platform/labels.ts'
import type { Change } from '../change.ts'
import { fieldsOf, type Collection, type Fields } from '../collection.ts'
import type { NewRecord } from '../create.ts'
import type { CustomField } from '../custom-fields.ts'
import type { RecordView } from '../record.ts'
import { error, findingAt, type Findings, type Problem } from './findings.ts'
import type { MappedColumn } from './header.ts'
import type { Draft } from './read-rows.ts'
import * as refusals from './refusals.ts'
import type { Table } from './table/table.ts'

/** What a row makes one language of its record say: all fields of the text, and what they were. */
export type TextChange = { locale: string; fields: Fields; before: Fields | null; version: number }

/** What a row will do. The change of a record may be none, when only its texts change. */
export type Decision =
  | { act: 'create'; row: number; input: NewRecord; texts: TextChange[] }
  | { act: 'change'; row: number; before: RecordView; change: Change; texts: TextChange[] }
  | { act: 'unchanged'; row: number; before: RecordView }

export type Deciding = {
  collection: Collection
  columns: readonly MappedColumn[]
  format: Table['format']
  findings: Findings
  /** Owner of the rows that name none. */
  ownerOrgId: string | null
  added: ReadonlyMap<string, readonly CustomField[]>
  isRemoved(id: string): boolean
  /** The row that already stands for a record or an identity, in this or an earlier part of the file. */
  seen: Map<string, number>
  /** Told by what each row is the same thing as another: its record's id, its identity within its owner. */
  noteKeys?(row: number, keys: readonly string[]): void
  source: string
}

export type Candidate = {
  draft: Draft
  before: RecordView | null
  ownerOrgId: string
  fields: Fields
  identity: string | null
}

export type Note = (draft: Draft, problem: Problem, field?: string) => void

export function noter({ columns, format, findings }: Deciding): Note {
  const places = new Map(columns.map(({ column, place }) => [column.name, place]))
  return (draft, problem, field) => {
    if (problem.severity === 'error') draft.faulty = true
    findings.add(findingAt(format, problem, { row: draft.row, place: field ? places.get(field) : undefined }))
  }
}

export function noteIssue(
  draft: Draft,
  { at, message, params }: Issue,
  collection: Collection,
  note: Note,
): void {
  const [field = ''] = at.split('.')
  const label = fieldsOf(collection).find(({ name }) => name === field)?.meta.label
  const said = filled(message, params)
  const inFile = field in draft.fields || !label
  note(draft, inFile ? error(said) : error(refusals.ofField, { label, message: said }), field)
}

/** Whether a change is one of the record itself, and not of its texts alone. */
export function changesRecord({ fields = {}, extra = {}, ownerOrgId }: Change): boolean {
  return !isNone(fields) || !isNone(extra) || ownerOrgId !== undefined
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

export function isNone(fields: Fields): boolean {
  return Object.keys(fields).length === 0
}
