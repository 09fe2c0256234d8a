/** The languages of the office and the command line; the portal's eight are a matter of content. */
export type Locale = 'vi' | 'en'

/** One text in both interface languages. */
export type Labels = Readonly<Record<Locale, string>>

/** What stands in the places of a text; a parameter in both languages appears in that of the text. */
export type Params = Readonly<Record<string, string | number | Labels | null | undefined>>

/** What readers have mended, by `labelsKey` of the text as shipped. */
export type MendedLabels = ReadonlyMap<string, Partial<Labels>>

let mended: MendedLabels = new Map()

/** Takes in what was mended; everything else is said as shipped. */
export function mendLabels(all: MendedLabels): void {
  mended = all
}

/** How a text is told from all others: by what it says in both languages. */
export function labelsKey({ vi, en }: Labels): string {
  return `${vi}\n${en}`
}

/** The text that a key of `labelsKey` tells. */
export function labelsOfKey(key: string): Labels {
  const [vi = '', en = ''] = key.split('\n')
  return { vi, en }
}

/** A text in one language, its `{name}` places filled; a missing or null parameter shows as an en dash. */
export function inWords(labels: Labels, locale: Locale, params: Params = {}): string {
  const own = mended.size === 0 ? undefined : mended.get(labelsKey(labels))?.[locale]
  return fill(own ?? labels[locale], params, locale)
}

/** A text in both languages, its places filled. */
export function filled(labels: Labels, params: Params = {}): Labels {
  return { vi: inWords(labels, 'vi', params), en: inWords(labels, 'en', params) }
}

/** Joins texts in both languages. */
export function joined(labels: readonly Labels[], separator: string): Labels {
  return { vi: labels.map(({ vi }) => vi).join(separator), en: labels.map(({ en }) => en).join(separator) }
}

/** Fills the `{name}` places of a text that is already in the language. */
export function fill(text: string, params: Params = {}, locale: Locale = 'vi'): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '–'
    return typeof value === 'object' ? value[locale] : String(value)
  })
}

/** The interface language that an Accept-Language header or a LANG variable asks for. */
export function localeOf(preference: string | undefined, fallback: Locale = 'vi'): Locale {
  const wanted = (preference ?? '').toLowerCase().split(/[,;\s]+/)
  const found = wanted.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'vi' || tag === 'en')
  return found === 'en' || found === 'vi' ? found : fallback
}
