import type { PortalLocale } from '../../platform/locales.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { accessWords, recognitionWords } from '../words/choices.ts'
import { kindWords } from '../words/kinds.ts'
import { factWords } from '../words/facts.ts'
import { shownDate, shownNumber } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import { numberIn, organizationIn, picturesOf, recordIn, textIn, textsIn } from './fields.ts'

/** One fact of an item: what it is called, what is known, and what must be said with it. */
export type Fact = {
  name: string
  value: string
  note?: string | null
  /** What stands in Vietnamese on a page in another language. */
  vietnamese?: 'value' | 'note'
}

type Told = Pick<PublicPage, 'collection' | 'locale' | 'facts' | 'texts' | 'media' | 'longitude' | 'latitude'>
type Tell = (page: Told) => Fact | null

/** The facts of each collection in their order; what is not known is not among them. */
const tellers: Readonly<Record<string, readonly Tell[]>> = {
  places: [recognition, kind, area, districts, point, access],
  festivals: [when, recognition, kind, districts],
  foods: [kind, season, districts],
  crafts: [kind, ocop, producer, districts],
  people: [role, kind, years, districts],
  articles: [kind, dated, issuer],
  galleries: [kind, pictures],
}

const MOST = 5

export function factsOf(page: Told): Fact[] {
  const facts = (tellers[page.collection] ?? []).map((tell) => tell(page))
  return facts.filter((fact): fact is Fact => fact !== null).slice(0, MOST)
}

/** What kind of thing it is, in the words of the language; null when it is not said. */
export function kindOf({ facts, locale }: Pick<Told, 'facts' | 'locale'>): string | null {
  return chosen(kindWords(locale), textIn(facts, 'kind'))
}

function chosen(words: Readonly<Record<string, string>>, key: string | null): string | null {
  return key === null ? null : (words[key] ?? null)
}

function fact(
  locale: PortalLocale,
  name: keyof ReturnType<typeof factWords>,
  value: string | null,
): Fact | null {
  return value === null ? null : { name: factWords(locale)[name], value }
}

function kind(page: Told): Fact | null {
  return fact(page.locale, 'kind', kindOf(page))
}

function recognition({ locale, facts }: Told): Fact | null {
  const title = chosen(recognitionWords(locale), textIn(facts, 'recognition'))
  const year = numberIn(facts, 'recognizedYear')
  const told = fact(locale, 'recognition', title)
  if (!told) return null
  const note = [year, textIn(facts, 'recognitionDecision')].filter((part) => part !== null).join(' · ')
  return { ...told, note: note || null, vietnamese: 'note' }
}

function area({ locale, facts }: Told): Fact | null {
  const hectares = numberIn(facts, 'areaHectares')
  return fact(locale, 'area', hectares === null ? null : `${shownNumber(hectares, locale)} ha`)
}

function districts({ locale, facts }: Told): Fact | null {
  const list = textsIn(facts, 'districts')
  const told = fact(locale, 'districts', list.length > 0 ? list.join(', ') : null)
  const place = recordIn(facts, 'place') ?? recordIn(facts, 'within')
  return told && { ...told, note: place?.title ?? null, vietnamese: 'value' }
}

function point({ locale, longitude, latitude }: Told): Fact | null {
  if (longitude === null || latitude === null) return null
  return fact(locale, 'point', `${degrees(latitude)} N, ${degrees(longitude)} E`)
}

/** «17°35′»: minutes are as exact as a sketch needs. */
function degrees(value: number): string {
  const minutes = Math.round(Math.abs(value) * 60)
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`
}

function access({ locale, facts }: Told): Fact | null {
  return fact(locale, 'access', chosen(accessWords(locale), textIn(facts, 'access')))
}

function when(page: Told): Fact | null {
  const { locale, facts } = page
  const startsOn = textIn(facts, 'startsOn')
  const said = whenOf(page)
  const told = fact(locale, 'when', said ?? (startsOn && shownDate(startsOn, locale)))
  return told && { ...told, note: said && startsOn ? shownDate(startsOn, locale) : null }
}

/** When it comes back every year: in the words of the language, else by the day and month of its calendar. */
export function whenOf({ locale, facts, texts }: Pick<Told, 'locale' | 'facts' | 'texts'>): string | null {
  const [day, month] = [numberIn(facts, 'startDay'), numberIn(facts, 'startMonth')]
  if (textIn(texts, 'when') !== null || day === null || month === null) return textIn(texts, 'when')
  const t = factWords(locale)
  const pattern = textIn(facts, 'calendar') === 'lunar' ? t.lunarDay : t.solarDay
  const last = numberIn(facts, 'endDay')
  const days = last === null || last <= day ? String(day) : `${day}–${last}`
  return filledWord(pattern, { d: days, m: month })
}

function season({ locale, texts }: Told): Fact | null {
  return fact(locale, 'season', textIn(texts, 'season'))
}

function ocop({ locale, facts }: Told): Fact | null {
  const stars = numberIn(facts, 'ocopStars')
  if (stars === null) return null
  const told = fact(locale, 'ocop', filledWord(factWords(locale).stars, { n: stars }))
  const year = numberIn(facts, 'ocopYear')
  return told && { ...told, note: year === null ? null : String(year) }
}

function producer({ locale, facts }: Told): Fact | null {
  const name = organizationIn(facts, 'producerOrg')?.name ?? textIn(facts, 'producerName')
  const told = fact(locale, 'producer', name)
  return told && { ...told, vietnamese: 'value' }
}

function role({ locale, facts, texts }: Told): Fact | null {
  return fact(locale, 'role', textIn(texts, 'role') ?? (locale === 'vi' ? textIn(facts, 'publicRole') : null))
}

function years({ locale, facts }: Told): Fact | null {
  // The living are not told by their age.
  if (textIn(facts, 'kind') !== 'historical') return null
  const [born, died] = [numberIn(facts, 'bornYear'), numberIn(facts, 'diedYear')]
  if (born === null && died === null) return null
  return fact(locale, 'years', `${born ?? '?'}–${died ?? '?'}`)
}

function dated({ locale, facts, texts }: Told): Fact | null {
  const on = textIn(facts, 'datedOn')
  const told = fact(locale, 'dated', on && shownDate(on, locale))
  return told && { ...told, note: textIn(texts, 'dateline') }
}

function issuer({ locale, facts }: Told): Fact | null {
  const told = fact(locale, 'issuer', organizationIn(facts, 'issuerOrg')?.name ?? null)
  return told && { ...told, vietnamese: 'value' }
}

function pictures({ locale, facts, media }: Told): Fact | null {
  const count = picturesOf({ facts, media }).length
  return fact(locale, 'pictures', count > 0 ? shownNumber(count, locale) : null)
}
