/** The values of a record's fields by name; added fields as `extra.key`. Missing and null are both «not known». */
export type Values = Readonly<Record<string, unknown>>

const EXTRA = 'extra.'

/** Whether two values of a field are the same to a reader. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

/** Fields and added fields of a record under one set of names. */
export function flat(record: { fields: Values; extra: Values }): Values {
  const extra = Object.entries(record.extra).map(([key, value]) => [EXTRA + key, value])
  return { ...record.fields, ...Object.fromEntries(extra) }
}

/** The reverse of `flat`. */
export function apart(values: Values): { fields: Values; extra: Values } {
  const entries = Object.entries(values)
  return {
    fields: Object.fromEntries(entries.filter(([name]) => !name.startsWith(EXTRA))),
    extra: Object.fromEntries(
      entries
        .filter(([name]) => name.startsWith(EXTRA))
        .map(([name, value]) => [name.slice(EXTRA.length), value]),
    ),
  }
}

export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
