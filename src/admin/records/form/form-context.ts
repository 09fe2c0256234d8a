import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { FieldMeta } from '../../../records/fields.ts'
import type { ReadRecord, RecordAddresses, SentComment } from '../../../records/http/one-record.ts'
import type { FieldState } from '../../drafts/sheet-fields.ts'
import type { Sheet } from '../../drafts/sheet.ts'
import type { Description } from '../views.ts'
import type { FormLayout } from './layout.ts'

/** What everything on a form's page shares. None of it changes while somebody types. */
export type FormFacts = {
  sheet: Sheet
  collection: string
  description: Description
  layout: FormLayout
  addresses: RecordAddresses
  /** As the server knows it; null while it does not. */
  record: ReadRecord | null
  readOnly: boolean
  comments: readonly SentComment[]
  /** ISO date of the record: which law holds, what organisations were called. */
  on: string | null
  /** Brings a field into sight and into focus. */
  goTo: (name: string) => void
}

export const FormContext = createContext<FormFacts | null>(null)

export function useForm(): FormFacts {
  const facts = useContext(FormContext)
  if (!facts) throw new TypeError('useForm() outside a form')
  return facts
}

/** One field of the form; draws again only when that field changes. */
export function useField(name: string): FieldState {
  const { sheet } = useForm()
  const subscribe = useCallback((listener: () => void) => sheet.subscribe(name, listener), [sheet, name])
  return useSyncExternalStore(subscribe, () => sheet.field(name))
}

/** Something told from the whole sheet; draws again when it is another value. */
export function useSheet<Value>(tell: (sheet: Sheet) => Value): Value {
  const { sheet } = useForm()
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('', listener), [sheet])
  return useSyncExternalStore(subscribe, () => tell(sheet))
}

/** A field's description by the name that it has on a sheet. */
export function metaOf({ fields }: Pick<Description, 'fields'>, name: string): FieldMeta | undefined {
  return fields.find((field) => (field.custom ? `extra.${field.name}` : field.name) === name)?.meta
}

export const domIdOf = (name: string) => `f-${name.replaceAll('.', '-')}`
