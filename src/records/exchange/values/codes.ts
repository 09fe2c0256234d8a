import type { Locale } from '../../../platform/labels.ts'
import { fold } from '../../../platform/text/fold.ts'

/** A list of codes with a name in each language: countries, languages. */
export type Codes = {
  /** The name, or the code when no name leads back to it. */
  nameOf(code: string, locale: Locale): string
  /** The code of a code or of a name in either language, without accents. */
  codeOf(text: string): string | null
  names(): Iterable<string>
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
// The portal's languages first, then those that foreign guests and partners speak.
const LANGUAGES = (
  'vi en lo th zh zh-Hans zh-Hant ja ko fr ru de es pt it nl ' +
  'km my id ms tl hi ar fa tr pl cs sk hu uk sv fi da no'
).split(' ')
// Languages beyond the list are known by their tag only.
const TAG = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/

/** ISO 3166-1 alpha-2, named by the CLDR. */
export const countries = codesOf('region', REGIONS, () => [])
/** BCP 47 tags; «Tiếng Anh» is also found as «Anh». */
export const languages = codesOf('language', LANGUAGES, (name) => [name.replace(/^tieng /, '')])

function codesOf(
  type: 'region' | 'language',
  codes: readonly string[],
  others: (folded: string) => string[],
): Codes {
  const names = {
    vi: new Intl.DisplayNames('vi', { type, fallback: 'none' }),
    en: new Intl.DisplayNames('en', { type, fallback: 'none' }),
  }
  let index: Map<string, string> | null = null
  const byName = () => (index ??= indexOf(codes, names, others))
  const codeOf = (text: string) => {
    const exact = type === 'region' ? text.trim().toUpperCase() : text.trim()
    if (codes.includes(exact)) return exact
    return byName().get(fold(text)) ?? (type === 'language' && TAG.test(exact) ? exact : null)
  }
  return {
    codeOf,
    nameOf: (code, locale) => {
      const name = nameIn(names[locale], code)
      return name && codeOf(name) === code ? name : code
    },
    names: () => codes.flatMap((code) => nameIn(names.vi, code) ?? []),
  }
}

type Names = Readonly<Record<Locale, Intl.DisplayNames>>

function indexOf(
  codes: readonly string[],
  names: Names,
  others: (folded: string) => string[],
): Map<string, string> {
  const index = new Map<string, string>()
  for (const code of codes) {
    for (const name of [nameIn(names.vi, code), nameIn(names.en, code)]) {
      if (!name) continue
      for (const form of [fold(name), ...others(fold(name))]) if (!index.has(form)) index.set(form, code)
    }
  }
  return index
}

function nameIn(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code)
  } catch {
    return undefined
  }
}
