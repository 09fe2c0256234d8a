// Which letters of Chinese, Japanese and Korean belong together: those that a page has all of come in one file, and those
// that few pages have stand apart, so that nobody fetches them for nothing.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { licenceWords, synthesisWords } from '../src/modules/media/public-words.ts'
import { localeNames, portalLocales, type PortalLocale } from '../src/platform/locales.ts'
import { messageCatalogues } from '../src/platform/messages.ts'
import { facesOf, scripts, type Face } from '../src/portal/fonts/families.ts'
import { pointsOf } from '../src/portal/fonts/ranges.ts'
import { identity } from '../src/portal/identity/identity.ts'
// Defines all that the public side says.
import '../src/portal/routes.ts'
import { languageName } from '../src/portal/words/language-names.ts'
import { root } from './run.ts'

// The packages cut a script into slices from rare to frequent; the last of them hold what is written most.
const frequentFrom = { 'zh-Hans': 114, ja: 105, ko: 110 } as const

export type LargeLocale = keyof typeof frequentFrom

/** What the front page says, the search and every list. */
const FRONT = ['portal', 'kinds', 'subjects', 'events', 'search']
const ITEMS = ['facts', 'recognitions', 'access']
/** What is set bold is short: headings, terms, buttons. Elsewhere also a question; its letters are few there. */
const SHORT = 16
const QUESTION = 24
/** Signs that Chinese writes as squares, where Latin has narrow ones of the same name. */
const SIGNS: Partial<Record<PortalLocale, string>> = { 'zh-Hans': '“”—…' }

type Letters = ReadonlySet<string>
type Text = { title?: string; summary?: string; body?: readonly unknown[] }

/** From the first radical on; Latin has its own face. */
const isOwn = (letter: string) => letter >= '\u2e80'
const lettersOf = (text: string) => Array.from(text.normalize('NFC')).filter(isOwn)
const union = (...sets: readonly Iterable<string>[]): Letters => new Set(sets.flatMap((set) => [...set]))

/**
 * The letters of a script by the part that they come in, each once in a weight; both weights have the same ones between
 * them. `everyday`: what the front page, the search and the lists write. `items`: what the pages of items do, as the demo
 * writes them. `interface`: what the other pages say. Of these the semibold parts hold what is set bold, and `running`
 * what is not. `frequent`: what else is frequent in general.
 */
export async function lettersByPart(
  locale: LargeLocale,
): Promise<{ regular: Record<string, string>; semibold: Record<string, string> }> {
  const { titles, summaries, headings, whole } = await demoLetters(locale)
  const front = union(
    titles,
    spoken(locale),
    lettersOf(JSON.stringify(identity(locale))),
    SIGNS[locale] ?? '',
  )
  const everyday = union(front, summaries, said(locale, { by: FRONT }))
  const items = union(whole, said(locale, { by: ITEMS }), lettersOf(licences(locale)))
  const frequent = union(frequentLetters(locale), named(locale))
  return {
    regular: eachOnce({ everyday, items, interface: union(said(locale)), frequent }),
    semibold: eachOnce({
      everyday: union(front, said(locale, { by: FRONT, longest: SHORT })),
      items: union(headings, said(locale, { by: ITEMS, longest: QUESTION })),
      interface: union(said(locale, { longest: QUESTION })),
      running: union(everyday, items, said(locale)),
      frequent,
    }),
  }
}

/** What the interface says in a language; of some catalogues only, or nothing longer than so many letters. */
function said(
  locale: LargeLocale,
  { by, longest = Infinity }: { by?: readonly string[]; longest?: number } = {},
) {
  const all = messageCatalogues()
  const names = by ?? all.map(({ name }) => name)
  const messages = names.flatMap((name) => {
    const catalogue = all.find((each) => each.name === name)
    if (!catalogue) throw new Error(`No words are named ${name}`)
    return Object.values(catalogue.shipped[locale])
  })
  return lettersOf(messages.filter(({ length }) => length <= longest).join(''))
}

/** What the platform's own dictionary says: languages and days of the week. */
function spoken(locale: LargeLocale): readonly string[] {
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const days = Array.from({ length: 7 }, (_, at) => day.format(at * 24 * 60 * 60 * 1000))
  const languages = portalLocales.map((other) => languageName(other, locale))
  return lettersOf([...days, ...languages].join(''))
}

/** What the language menu writes, as far as the script has it: no page needs slices for that. */
function named(locale: LargeLocale): readonly string[] {
  const own = union(...slicesOf(locale).map(({ range }) => lettersIn(range)))
  return lettersOf(Object.values(localeNames).join('')).filter((letter) => own.has(letter))
}

const licences = (locale: LargeLocale) =>
  [licenceWords, synthesisWords].flatMap((each) => Object.values(each).map((said) => said[locale])).join('')

async function demoLetters(locale: LargeLocale) {
  const file = await readFile(join(root, `db/demo/translations/${locale}.json`), 'utf8')
  const texts = Object.values(JSON.parse(file) as Record<string, Text>)
  const isHeading = (block: unknown) => typeof block === 'string' && block.startsWith('##')
  const headings = texts.flatMap(({ body = [] }) => body.filter(isHeading))
  return {
    titles: lettersOf(texts.map(({ title = '' }) => title).join('')),
    summaries: lettersOf(texts.map(({ summary = '' }) => summary).join('')),
    headings: lettersOf(headings.join('')),
    whole: lettersOf(JSON.stringify(texts)),
  }
}

function frequentLetters(locale: LargeLocale): Letters {
  const slices = slicesOf(locale).filter(({ file }) => {
    return Number(/-(\d+)-wght/.exec(file)?.[1]) >= frequentFrom[locale]
  })
  return union(...slices.map(({ range }) => lettersIn(range)))
}

function slicesOf(locale: LargeLocale): readonly Face[] {
  const family = scripts[locale]
  return family ? facesOf(family) : []
}

const lettersIn = (range: string) =>
  pointsOf(range).flatMap((point) => lettersOf(String.fromCodePoint(point)))

/** What a part before has already is left out. */
function eachOnce(parts: Record<string, Letters>): Record<string, string> {
  const seen = new Set<string>()
  const fresh = Object.entries(parts).map(([name, letters]) => {
    const own = [...letters].filter((letter) => !seen.has(letter)).sort()
    for (const letter of own) seen.add(letter)
    return [name, own.join('')]
  })
  return Object.fromEntries(fresh)
}
