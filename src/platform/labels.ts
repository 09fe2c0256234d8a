/** The languages of the office and the command line; the portal's eight are a matter of content. */
export type Locale = 'vi' | 'en'

/** One text in both interface languages. */
export type Labels = Readonly<Record<Locale, string>>

export type Params = Readonly<Record<string, string | number | null | undefined>>

/** Fills `{name}` places of a text; a missing or null parameter shows as an en dash. */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '–'))
}

/** The interface language that an Accept-Language header or a LANG variable asks for. */
export function localeOf(preference: string | undefined, fallback: Locale = 'vi'): Locale {
  const wanted = (preference ?? '').toLowerCase().split(/[,;\s]+/)
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'vi' || tag === 'en')
  return found === 'en' || found === 'vi' ? found : fallback
}
