// Cuts the fonts of the public side: Latin with Vietnamese in one small file a weight, the everyday letters of the large
// scripts likewise, and the few letters in which the language menu names the languages; and measures what stands in until
// they are there. Run it anew when the words of the interface, the version of a face or a weight change.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import subsetFont from 'subset-font'
import { localeNames, portalLocales, type PortalLocale } from '../src/platform/locales.ts'
import { CUT, type CutFace, type MadeFaces } from '../src/portal/fonts/faces.ts'
import { facesOf, scripts } from '../src/portal/fonts/families.ts'
import { pointsOf, rangeOf } from '../src/portal/fonts/ranges.ts'
import { everydayParts } from './font-everyday.ts'
import { measureFallbacks, ownFaces, whole } from './font-fallbacks.ts'
import { root } from './run.ts'

/** The letters of all languages written in Latin that we publish in, and the signs that they write with. */
const LATIN =
  'U+0020-007E,U+00A0-00FF,U+0102-0103,U+0110-0111,U+0128-0129,U+0131,U+0152-0153,U+0168-0169,U+01A0-01A1,' +
  'U+01AF-01B0,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,' +
  'U+2000-206F,U+20AB-20AC,U+2122,U+2190-2193,U+2212,U+2215,U+FEFF,U+FFFD'
/** Names from elsewhere: Kraków, Kyūshū. Fetched only where one stands. */
const LATIN_EXT =
  'U+0100-0101,U+0104-010F,U+0112-0127,U+012A-0130,U+0132-0151,U+0154-0167,U+016A-019F,U+01A2-01AE,U+01B1-02BA,' +
  'U+02BD-02C5,U+02C7-02D9,U+02DB,U+02DD-02FF,U+1E00-1E9F,U+1EFA-1EFF,U+20A0-20AA,U+20AD-20C0,U+2113'
// What letters need to stand well; small capitals, fractions and stylistic sets stay behind.
const FEATURES = ['ccmp', 'locl', 'mark', 'mkmk', 'kern', 'liga', 'calt', 'tnum', 'lnum']
// With these, browsers take away the empty half of brackets and stops that meet.
const SQUARES = ['ccmp', 'locl', 'halt', 'chws']

const written = new Map<string, Buffer>()

/** Cuts a face and gives the file a name of its content. Screens of today need no hints: half of the file is saved. */
async function cut(
  source: Buffer,
  letters: string,
  face: Omit<CutFace, 'file'> & { name: string },
  keepFeatures = FEATURES,
): Promise<CutFace> {
  const { name, ...rest } = face
  const font = await subsetFont(source, letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures,
  })
  const hash = createHash('sha256').update(font).digest('base64url').slice(0, 10)
  const file = `${name}.${hash}.woff2`
  written.set(file, font)
  process.stdout.write(`${file} ${font.length} bytes\n`)
  return { ...rest, file }
}

async function cutLatin(): Promise<CutFace[]> {
  const cuts = [
    { part: 'latin', range: LATIN },
    { part: 'latin-ext', range: LATIN_EXT },
  ].flatMap(({ part, range }) =>
    ownFaces.flatMap(({ family, styles }) =>
      styles.map(async ({ weight, file }) => {
        const letters = String.fromCodePoint(...pointsOf(range))
        const name = `${family.toLowerCase().replaceAll(' ', '-')}-${part}-${weight}`
        return cut(await readFile(whole(file)), letters, { name, family, weight, range })
      }),
    ),
  )
  return Promise.all(cuts)
}

/** A page fetches kilobytes for the names of languages, not hundreds. */
async function cutName(locale: PortalLocale): Promise<CutFace[]> {
  const family = scripts[locale]
  const faces = family ? facesOf(family).filter(({ weight }) => weight !== '700') : []
  const cuts = faces.map(async ({ source, range, file, ...face }) => {
    const points = new Set(pointsOf(range))
    const letters = Array.from(localeNames[locale])
      .filter((letter) => points.has(letter.codePointAt(0) ?? 0))
      .join('')
    const [name = ''] = file.split('-normal')
    if (letters === '') return []
    return cut(await readFile(source), letters, { ...face, name: `name-${name}`, range: rangeOf(letters) })
  })
  return (await Promise.all(cuts)).flat()
}

/** What most pages of a large script are written in: two to four files in the place of some forty slices. */
async function cutEveryday(): Promise<MadeFaces['everyday']> {
  const cuts = (await everydayParts()).map(async ({ locale, font, letters, ...part }) => {
    return { locale, face: await cut(font, letters, { ...part, range: rangeOf(letters) }, SQUARES) }
  })
  const made = await Promise.all(cuts)
  const of = (locale: PortalLocale) => made.filter((each) => each.locale === locale).map(({ face }) => face)
  return Object.fromEntries(made.map(({ locale }) => [locale, of(locale)]))
}

const names = await Promise.all(portalLocales.map(async (locale) => [locale, await cutName(locale)] as const))
const made: MadeFaces = {
  latin: await cutLatin(),
  everyday: await cutEveryday(),
  names: Object.fromEntries(names.filter(([, faces]) => faces.length > 0)),
  fallbacks: await measureFallbacks(LATIN),
}
await mkdir(CUT, { recursive: true })
for (const file of await readdir(CUT)) {
  if (file.endsWith('.woff2') && !written.has(file)) await rm(join(CUT, file))
}
for (const [file, font] of written) await writeFile(join(CUT, file), font)
const list = join(CUT, 'faces.json')
await writeFile(list, JSON.stringify(made))
await promisify(execFile)(process.execPath, [join(root, 'node_modules', '.bin', 'oxfmt'), list])
