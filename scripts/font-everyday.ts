// What most pages in Chinese, Japanese and Korean are written in. The parts are cut from the whole fonts, which are fetched
// for that alone: nobody who runs the program needs them.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { lettersByPart, type LargeLocale } from './font-letters.ts'

const VERSION = '0.4.3'

/** A part of a script in one weight. */
export type Part = {
  locale: LargeLocale
  family: string
  name: string
  /** What of a page's weights it serves, as CSS says it. */
  weight: string
  letters: string
  font: Buffer
}

const regions = { 'zh-Hans': 'SC', ja: 'JP', ko: 'KR' } as const satisfies Record<LargeLocale, string>
const locales = ['zh-Hans', 'ja', 'ko'] as const satisfies LargeLocale[]

const weights = [
  { name: '400', kind: 'regular', style: '400Regular', weight: '100 500' },
  { name: '600', kind: 'semibold', style: '600SemiBold', weight: '501 900' },
] as const

const packageOf = (locale: LargeLocale) => `@expo-google-fonts/noto-sans-${regions[locale].toLowerCase()}`

/** Fetches the whole fonts into a folder of their own, which is gone afterwards. */
export async function everydayParts(): Promise<Part[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-fonts-'))
  try {
    const wanted = locales.map((locale) => `${packageOf(locale)}@${VERSION}`)
    const flags = ['--no-save', '--ignore-scripts', '--prefix', folder]
    await promisify(execFile)('npm', ['install', ...flags, ...wanted])
    return (await Promise.all(locales.map((locale) => partsOf(join(folder, 'node_modules'), locale)))).flat()
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function partsOf(modules: string, locale: LargeLocale): Promise<Part[]> {
  const region = regions[locale]
  const family = `Noto Sans ${region} Everyday`
  const letters = await lettersByPart(locale)
  const parts = weights.map(async ({ name, kind, style, weight }) => {
    const font = await readFile(join(modules, packageOf(locale), style, `NotoSans${region}_${style}.ttf`))
    return Object.entries(letters[kind]).map(([part, own]) => {
      const file = `noto-sans-${region.toLowerCase()}-${part}-${name}`
      return { locale, family, name: file, weight, letters: own, font }
    })
  })
  return (await Promise.all(parts)).flat()
}
