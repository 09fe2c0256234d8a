import { isPortalLocale, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { SentFile } from '../../../platform/http/endpoint.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import { readBilingualDocx } from './docx/read.ts'
import {
  exchangeFileTooLarge,
  nothingInFile,
  oldWordFile,
  tooManySegments,
  unknownExchangeFile,
  unknownLanguage,
} from './errors.ts'
import type { ReadDocument, ReadUnit } from './model.ts'
import { readXliff } from './xliff/read.ts'

const MB = 1024 * 1024
const LARGEST = 20 * MB
const MOST_SEGMENTS = 20_000
const LONGEST = 40_000

/** A file whose language is one that the portal speaks. */
export type ReadFile = ReadDocument & { locale: PortalLocale }

/**
 * Reads XLIFF 1.2, XLIFF 2.0 or a bilingual table, told apart by what they hold.
 * @throws what is wrong with the file, in words that name the place and what to do
 */
export async function readExchangeFile({ bytes, name }: Pick<SentFile, 'bytes' | 'name'>): Promise<ReadFile> {
  if (bytes.length > LARGEST) {
    throw exchangeFileTooLarge({ name, size: Math.ceil(bytes.length / MB), limit: LARGEST / MB })
  }
  const document = await readAny(bytes, name)
  const items = document.items.filter(({ units }) => units.length > 0)
  const count = items.reduce((sum, { units }) => sum + units.length, 0)
  if (count === 0) throw nothingInFile({ name })
  if (count > MOST_SEGMENTS) throw tooManySegments({ limit: MOST_SEGMENTS })
  const locale = portalLocaleOf(document.locale ?? '')
  if (!locale) throw unknownLanguage({ name, language: document.locale ?? '?' })
  return {
    ...document,
    locale,
    items: items.map(({ units, ...item }) => ({ ...item, units: units.map(cleaned) })),
  }
}

/** Programs write a language with a country, and simplified Chinese in several ways. */
function portalLocaleOf(tag: string): PortalLocale | undefined {
  const [language = '', ...more] = tag.replaceAll('_', '-').split('-')
  const isTraditional = more.some((part) => /^(?:hant|tw|hk|mo)$/i.test(part))
  const locale = /^zh$/i.test(language) ? (isTraditional ? '' : 'zh-Hans') : language.toLowerCase()
  return isPortalLocale(locale) && locale !== SOURCE_LOCALE ? locale : undefined
}

async function readAny(bytes: Buffer, name: string): Promise<ReadDocument> {
  const start = bytes.subarray(0, 8).toString('latin1')
  if (start.startsWith('PK')) return readBilingualDocx(bytes, name)
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw oldWordFile({ name })
  const isMarkup =
    start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff') || /^(?:\xef\xbb\xbf)?\s*</.test(start)
  if (!isMarkup) throw unknownExchangeFile({ name })
  return readXliff(bytes, name)
}

/** Words as everything that is saved has them. */
function cleaned(unit: ReadUnit): ReadUnit {
  return { ...unit, source: clean(unit.source), target: clean(unit.target) }
}

function clean(text: string | null): string | null {
  return text === null ? null : cleanText(text).normalize('NFC').slice(0, LONGEST)
}
