import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readRecords, readTranslations, type WrittenText } from '../../../demo/files.ts'
import { structuredOf } from '../../../demo/light-text.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../platform/locales.ts'
import type { Fields } from '../../../records/collection.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import { alignText } from '../segments/align.ts'
import { cutText } from '../segments/cut.ts'
import type { Segment } from '../segments/segment.ts'
import { checkSegments } from './run.ts'

const collections = [
  'places',
  'festivals',
  'events',
  'crafts',
  'foods',
  'people',
  'articles',
  'galleries',
  'online-publications',
  'investment-projects',
  'media-assets',
]

type DemoText = {
  ref: string
  locale: PortalLocale
  segments: (Segment & { target: string | null })[]
}

/** Every translation of the demo, laid beside its Vietnamese source sentence by sentence. */
async function demoTexts(): Promise<DemoText[]> {
  const translations = await readTranslations()
  const records = await Promise.all(collections.map((name) => readRecords(name, translations)))
  return records.flat().flatMap(({ ref, texts }) => {
    const source = texts[SOURCE_LOCALE]
    if (!source) return []
    const fields = fieldsOf(source)
    const segments = cutText(fields)
    return portalLocales.flatMap((locale): DemoText[] => {
      const written = locale === SOURCE_LOCALE ? undefined : texts[locale]
      if (!written) return []
      const { targets } = alignText(fields, segments, { fields: fieldsOf(written), locale })
      return [
        {
          ref,
          locale,
          segments: segments.map((segment) => ({ ...segment, target: targets.get(segment.id) ?? null })),
        },
      ]
    })
  })
}

function fieldsOf({ slug: _slug, body, ...words }: WrittenText): Fields {
  return body ? { ...words, body: structuredOf(body, () => '0198c1a2-0000-7000-8000-000000000001') } : words
}

// What the checks say of work that people wrote and published is taken for false alarms, though some of it is right.
const MOST_FALSE_ALARMS = 8

test('of two and a half thousand published sentences in seven languages hardly one is complained about', async () => {
  const texts = await demoTexts()
  const found = texts.flatMap(({ ref, locale, segments }) =>
    [...checkSegments(segments, { locale, terms: [] })].flatMap(([id, findings]) =>
      findings.map(({ check, message, severity }) => ({
        severity,
        at: `${ref} ${locale} ${id} ${check}: ${message.vi}`,
      })),
    ),
  )
  expect(texts.flatMap(({ segments }) => segments).length).toBeGreaterThan(2400)
  expect(found.filter(({ severity }) => severity === 'blocking')).toEqual([])
  expect(found.length, found.map(({ at }) => at).join('\n')).toBeLessThanOrEqual(MOST_FALSE_ALARMS)
})

/** The glossary of the demo as a language takes it. */
async function demoTerms(locale: PortalLocale): Promise<GlossaryTerm[]> {
  const glossary = await readFile(new URL('../../../../db/demo/glossary-terms.json', import.meta.url), 'utf8')
  const records = JSON.parse(glossary) as { fields: Record<string, unknown> }[]
  const column = locale === 'zh-Hans' ? 'zhHans' : locale
  return records.map(({ fields }, at) => ({
    id: String(at),
    term: fields['term'] as string,
    variants: (fields['variants'] ?? []) as string[],
    kind: fields['kind'] as GlossaryTerm['kind'],
    treatment: fields['treatment'] as GlossaryTerm['treatment'],
    matchCase: false,
    explanation: null,
    legalBasis: null,
    accepted: (fields[column] ?? []) as string[],
    forbidden: [],
    sourceForbidden: [],
    from: null,
  }))
}

test('the glossary of the demo blocks none of its published sentences', async () => {
  const terms = new Map(
    await Promise.all(portalLocales.map(async (locale) => [locale, await demoTerms(locale)] as const)),
  )
  const found = (await demoTexts()).flatMap(({ ref, locale, segments }) =>
    [...checkSegments(segments, { locale, terms: terms.get(locale) ?? [] })].flatMap(([id, findings]) =>
      findings
        .filter(({ severity }) => severity === 'blocking')
        .map(({ check, message }) => `${ref} ${locale} ${id} ${check}: ${message.vi}`),
    ),
  )
  expect(found).toEqual([])
})

test('a wrong digit in a published sentence is found nearly always', async () => {
  const texts = await demoTexts()
  let [tried, missed] = [0, 0]
  for (const { locale, segments } of texts) {
    for (const segment of segments) {
      const digit = /(?<![<\d]|<\/)\d+(?!\d*\/?>)/.exec(segment.target ?? '')
      if (!digit || segment.target === null) continue
      const at = digit.index + digit[0].length - 1
      const wrong = `${segment.target.slice(0, at)}${(Number(segment.target[at]) + 3) % 10}${segment.target.slice(at + 1)}`
      const changed = segments.map((other) => (other === segment ? { ...other, target: wrong } : other))
      const found = checkSegments(changed, { locale, terms: [] }).get(segment.id) ?? []
      tried += 1
      if (!found.some(({ check }) => check === 'numbers' || check === 'dates')) missed += 1
    }
  }
  expect(tried).toBeGreaterThan(300)
  expect(missed).toBeLessThanOrEqual(tried * 0.02)
})
