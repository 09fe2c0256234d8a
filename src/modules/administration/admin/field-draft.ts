import type { Arrived } from '../../../admin/api.ts'
import type { AddedField, AddedFieldKind } from '../fields/endpoints.ts'

export type FieldDraft = {
  kind: AddedFieldKind
  owner: string | null
  labelVi: string
  labelEn: string
  helpVi: string
  helpEn: string
  unit: string
  options: string
  required: boolean
  listed: boolean
}

/** A field as it is edited; a new one belongs to an organisation of who adds it. */
export function draftOf(field: Arrived<AddedField> | null, owner: string | null): FieldDraft {
  return {
    kind: field?.kind ?? 'text',
    owner: field?.orgId ?? owner,
    labelVi: field?.labelVi ?? '',
    labelEn: field?.labelEn ?? '',
    helpVi: field?.helpVi ?? '',
    helpEn: field?.helpEn ?? '',
    unit: field?.unit ?? '',
    options: field?.options.join('\n') ?? '',
    required: field?.required ?? false,
    listed: field?.listed ?? false,
  }
}

/** The options as typed, one a line. */
export function optionsOf({ options }: FieldDraft): string[] {
  return options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** What is said of a field, as the server takes it. */
export function saidOf(draft: FieldDraft) {
  const words = (text: string) => text.trim() || null
  return {
    labelVi: draft.labelVi.trim(),
    labelEn: words(draft.labelEn),
    helpVi: words(draft.helpVi),
    helpEn: words(draft.helpEn),
    unit: words(draft.unit),
    options: optionsOf(draft),
    required: draft.required,
    listed: draft.listed,
  }
}
