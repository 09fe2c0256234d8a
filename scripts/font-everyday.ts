// The letters that most pages in Chinese, Japanese and Korean are written in. Their faces are cut from the whole fonts,
// which are fetched for that alone: nobody who runs the program needs them.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { PortalLocale } from '../src/platform/locales.ts'
import { messageCatalogues } from '../src/platform/messages.ts'
import { facesOf, scripts } from '../src/portal/fonts/families.ts'
import { pointsOf } from '../src/portal/fonts/ranges.ts'
import { identity } from '../src/portal/identity/identity.ts'
// Defines all that the public side says.
import '../src/portal/routes.ts'
import { root } from './run.ts'

const VERSION = '0.4.3'

/** A part of a script in one weight; `weight` is what of a page it serves. */
export type Part = {
  locale: PortalLocale
  family: string
  name: string
  weight: string
  letters: string
  font: Buffer
}

// The packages cut a script into slices from rare to frequent; the last of them hold what is written most.
const families = [
  { locale: 'zh-Hans', region: 'SC', frequentFrom: 114 },
  { locale: 'ja', region: 'JP', frequentFrom: 105 },
  { locale: 'ko', region: 'KR', frequentFrom: 110 },
] as const

type Large = (typeof families)[number]

/** From the first radical on; Latin has its own face. */
const isOwn = (letter: string) => letter >= '\u2e80'
const lettersOf = (text: string) => Array.from(text.normalize('NFC')).filter(isOwn)

/**
 * `everyday`: what the interface says, the demo's titles, and what at least two of its texts write. `usual`: all else that
 * the demo writes, and what is frequent in general.
 */
async function lettersIn({
  locale,
  region,
  frequentFrom,
}: Large): Promise<{ everyday: string; usual: string }> {
  const said = messageCatalogues().map(({ shipped }) => Object.values(shipped[locale]).join(''))
  const everyday = new Set(lettersOf(said.join('') + JSON.stringify(identity(locale))))
  const texts = JSON.parse(
    await readFile(join(root, `db/demo/translations/${locale}.json`), 'utf8'),
  ) as object
  const usual = new Set<string>()
  for (const text of Object.values(texts) as { title?: string }[]) {
    const letters = new Set(lettersOf(JSON.stringify(text)))
    for (const letter of lettersOf(text.title ?? '')) everyday.add(letter)
    for (const letter of letters) (usual.has(letter) ? everyday : usual).add(letter)
  }
  const family = scripts[locale]
  for (const { file, range } of family ? facesOf(family) : []) {
    const slice = Number(/-(\d+)-wght/.exec(file)?.[1])
    if (slice < frequentFrom) continue
    for (const letter of lettersOf(String.fromCodePoint(...pointsOf(range)))) usual.add(letter)
  }
  if (everyday.size < 100) throw new Error(`Nothing is written in ${region}`)
  if (locale === 'zh-Hans') for (const sign of CHINESE_SIGNS) everyday.add(sign)
  return { everyday: sorted(everyday), usual: sorted(usual.difference(everyday)) }
}

/** Signs that Chinese writes as squares, where Latin has narrow ones of the same name. */
const CHINESE_SIGNS = '“”—…'

const sorted = (letters: ReadonlySet<string>) => [...letters].sort().join('')

/** Fetches the whole fonts into a folder of their own, which is gone afterwards. */
export async function everydayParts(): Promise<Part[]> {
  const folder = await mkdtemp(join(tmpdir(), 'chalo-fonts-'))
  try {
    const wanted = families.map(({ region }) => `${packageOf(region)}@${VERSION}`)
    await promisify(execFile)('npm', [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--prefix',
      folder,
      ...wanted,
    ])
    return (await Promise.all(families.map((family) => partsOf(join(folder, 'node_modules'), family)))).flat()
  } finally {
    await rm(folder, { recursive: true })
  }
}

const packageOf = (region: string) => `@expo-google-fonts/noto-sans-${region.toLowerCase()}`

/** Headings are written in letters of every day; a rare one among them comes in its slice. */
async function partsOf(modules: string, large: Large): Promise<Part[]> {
  const { locale, region } = large
  const { everyday, usual } = await lettersIn(large)
  const whole = (style: string) =>
    readFile(join(modules, packageOf(region), style, `NotoSans${region}_${style}.ttf`))
  const [regular, semibold] = await Promise.all(['400Regular', '600SemiBold'].map(whole))
  if (!regular || !semibold) throw new Error(`${packageOf(region)} lacks a weight`)
  const part = { locale, family: `Noto Sans ${region} Everyday` }
  const name = `noto-sans-${region.toLowerCase()}`
  return [
    { ...part, name: `${name}-everyday-400`, weight: '100 500', letters: everyday, font: regular },
    { ...part, name: `${name}-usual-400`, weight: '100 500', letters: usual, font: regular },
    { ...part, name: `${name}-everyday-600`, weight: '501 900', letters: everyday, font: semibold },
  ]
}
