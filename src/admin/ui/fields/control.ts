import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'

/** What stands in a box while it cannot be read as a value, and why. */
export type Typed = { text: string; problem: Labels }

/** What every control of a field is given; the words around it are the form's. */
export type ControlProps = {
  id: string
  /** The id of the label; controls of several parts are named by it. */
  labelledBy: string
  describedBy: string | undefined
  meta: FieldMeta
  value: unknown
  /** What was typed when it is no value yet. */
  text: string | null
  invalid: boolean
  readOnly: boolean
  /** ISO date of the record: organisations are searched and named as on this day. */
  on: string | null
  onChange: (value: unknown, typed?: Typed) => void
  /** The focus leaves the control. */
  onRest: () => void
}

/** The attributes that tie a control to its label, its help and its error. */
export function tied({ id, describedBy, invalid }: ControlProps) {
  return { id, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined }
}

export function idsOf(value: unknown): string[] {
  if (value === null || value === undefined) return []
  return (Array.isArray(value) ? value : [value]).map(String)
}
