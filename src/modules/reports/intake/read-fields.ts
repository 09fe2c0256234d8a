/** Reads the loosely typed fields of a candidate; anything unexpected counts as not stated. */
export type Read = {
  text(name: string): string | null
  texts(name: string): string[]
  /** Several names as one text, the way a report lists them. */
  joined(name: string): string | null
  number(name: string): number | null
  date(name: string): string | null
}

export function reading(fields: Readonly<Record<string, unknown>>): Read {
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  const texts = (name: string) => {
    const value = fields[name]
    return Array.isArray(value)
      ? value.filter((item): item is string => typeof item === 'string' && item !== '')
      : []
  }
  return {
    text,
    texts,
    joined: (name) => texts(name).join('; ') || text(name),
    number: (name) =>
      typeof fields[name] === 'number' && Number.isFinite(fields[name]) ? fields[name] : null,
    date: (name) => (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : null),
  }
}
