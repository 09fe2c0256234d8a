import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'

/** The words of a choice; what is no choice any more is told as it is kept. */
export function optionOf({ options = [] }: FieldMeta, value: string): Labels {
  return options.find((option) => option.value === value)?.label ?? { vi: value, en: value }
}
