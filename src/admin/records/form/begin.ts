import type { AnySearch } from '../../search.ts'
import type { Values } from '../../drafts/values.ts'
import type { Description } from '../views.ts'

/** What a new record is begun with: fields that the address names, and words for its name. */
export function begunWith({ fields }: Pick<Description, 'fields'>, search: AnySearch): Values {
  const given = fields.flatMap(({ name, meta, custom }) => {
    const value = search[name]
    if (value === undefined || custom) return []
    return [
      [name, meta.kind === 'text' || meta.kind === 'longText' ? String(value) : valueOf(meta.kind, value)],
    ]
  })
  const named = fields.find(({ meta, custom }) => !custom && meta.kind === 'text' && meta.required === true)
  const begun = search['begun']
  const name = named && begun !== undefined ? { [named.name]: String(begun) } : {}
  return { ...name, ...Object.fromEntries(given) }
}

function valueOf(kind: string, value: string | number | boolean): unknown {
  const isList =
    kind === 'choices' ||
    kind === 'languages' ||
    kind === 'organizations' ||
    kind === 'records' ||
    kind === 'texts'
  if (isList) return String(value).split(',')
  return value
}

/** Where a new record shall belong: as the address says, else where the officer works, else the first place allowed. */
export function ownerFor(
  { createAt }: Pick<Description, 'createAt'>,
  wanted: string | undefined,
  mine: readonly string[],
): string | null {
  const allowed = new Set(createAt.map(({ id }) => id))
  const choices = [wanted, ...mine, createAt[0]?.id]
  return choices.find((id) => id !== undefined && allowed.has(id)) ?? null
}
