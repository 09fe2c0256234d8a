import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import type { PortalLocale } from '../../platform/locales.ts'

/** What Typst sets a sheet in: families in order of preference, and the files that hold them. */
export type SheetFonts = { families: string[]; files: Buffer[] }

const { resolve } = createRequire(import.meta.url)
const WEIGHTS = [400, 600] as const
const LATIN = 'Be Vietnam Pro'

const latinFiles = [
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
]

type Script = {
  family: string
  /** The file of one slice in one weight. */
  file(slice: string, weight: number): string
  /** The package's list of slices with their ranges; null where one slice holds the whole script. */
  ranges: string | null
  slice: string
}

const scripts: Partial<Record<PortalLocale, Script>> = {
  lo: whole('lao', 'Noto Sans Lao Looped'),
  th: whole('thai', 'Noto Sans Thai Looped'),
  'zh-Hans': sliced('sc', 'Noto Sans SC'),
  ja: sliced('jp', 'Noto Sans JP'),
  ko: sliced('kr', 'Noto Sans KR'),
}

function whole(slice: string, family: string): Script {
  const name = `noto-sans-${slice}-looped`
  return {
    family,
    slice,
    ranges: null,
    file: (part, weight) => `@fontsource/${name}/files/${name}-${part}-${weight}-normal.woff2`,
  }
}

function sliced(slice: string, family: string): Script {
  const name = `noto-sans-${slice}`
  return {
    family,
    slice,
    ranges: `@fontsource-variable/${name}/unicode.json`,
    file: (part) => `@fontsource-variable/${name}/files/${name}-${part}-wght-normal.woff2`,
  }
}

/**
 * The fonts of the portal as the compiler can read them: the slices that hold the characters of a text, cut down to
 * these, in two fixed weights, because Typst reads neither WOFF2 nor variable fonts. It takes each character from the
 * slice that has it.
 */
export async function fontsFor(locale: PortalLocale, text: string): Promise<SheetFonts> {
  const latin = await Promise.all(latinFiles.map((file) => readFile(resolve(file))))
  const script = scripts[locale]
  if (script === undefined) return { families: [LATIN], files: latin }
  // The vowel am of Lao and Thai is set as two signs, of which the text itself may have neither.
  const signs = script.ranges === null ? text + text.normalize('NFKD') : text
  const slices = await slicesOf(script, [...new Set(signs)])
  const cut = slices.flatMap(({ slice, characters }) => {
    return WEIGHTS.map(async (weight) => {
      const file = await readFile(resolve(script.file(slice, weight)))
      const variationAxes = script.ranges === null ? undefined : { wght: weight }
      return subsetFont(file, characters, { targetFormat: 'sfnt', variationAxes })
    })
  })
  return { families: [LATIN, script.family], files: [...latin, ...(await Promise.all(cut))] }
}

type Cut = { slice: string; characters: string }

async function slicesOf(script: Script, characters: readonly string[]): Promise<Cut[]> {
  if (script.ranges === null) return [{ slice: script.slice, characters: characters.join('') }]
  const listed: unknown = JSON.parse(await readFile(resolve(script.ranges), 'utf8'))
  const cuts = Object.entries(Object(listed) as Record<string, string>).map(([slice, ranges]) => {
    const has = rangeTest(ranges)
    // Numbered slices are written "[12]" in the list and "12" in the names of the files.
    return { slice: slice.replaceAll(/[[\]]/g, ''), characters: characters.filter(has).join('') }
  })
  return cuts.filter((cut) => cut.characters !== '')
}

/** Whether a `unicode-range` such as `U+4e00,U+4e10-4e1f` has a character. */
function rangeTest(ranges: string): (character: string) => boolean {
  const bounds = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    return bounds.some(([from, to]) => code >= from && code <= to)
  }
}
