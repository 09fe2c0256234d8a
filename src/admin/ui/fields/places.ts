import type { Locale } from '../../../platform/labels.ts'

type Named = { value: string; label: string }

// What CLDR names although it is no country of ISO 3166-1.
const NO_COUNTRIES = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '))
// Those that the province meets most stand first.
const NEIGHBOURS = ['LA', 'TH', 'CN', 'KH', 'JP', 'KR', 'US', 'GB', 'FR', 'DE', 'RU', 'AU']
const TONGUES =
  'vi en lo th zh-Hans zh-Hant ja ko fr de ru es km my id ms it pt ar hi nl sv da nb fi pl cs hu uk'.split(
    ' ',
  )

const known = new Map<string, Named[]>()

function kept(key: string, make: () => Named[]): Named[] {
  const found = known.get(key) ?? make()
  known.set(key, found)
  return found
}

/** Every country of ISO 3166-1 by its name, neighbours and frequent guests first. */
export function countries(locale: Locale): Named[] {
  return kept(`countries ${locale}`, () => {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    const all = codes().flatMap((value) => {
      const label = names.of(value)
      return label === undefined ? [] : [{ value, label }]
    })
    const order = new Intl.Collator(locale)
    const first = NEIGHBOURS.flatMap((code) => all.filter(({ value }) => value === code))
    const rest = all.filter(({ value }) => !NEIGHBOURS.includes(value))
    return [...first, ...rest.sort((a, b) => order.compare(a.label, b.label))]
  })
}

function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !NO_COUNTRIES.has(code))
}

/** The languages of publications and press, and whatever the record already names. */
export function languages(locale: Locale, named: readonly string[]): Named[] {
  const all = kept(`languages ${locale}`, () => {
    const names = new Intl.DisplayNames(locale, { type: 'language' })
    return TONGUES.map((value) => ({ value, label: names.of(value) ?? value }))
  })
  const more = named.filter((tag) => !TONGUES.includes(tag)).map((value) => ({ value, label: value }))
  return more.length === 0 ? all : [...all, ...more]
}
