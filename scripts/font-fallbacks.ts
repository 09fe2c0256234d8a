// What readers have already, made as wide and as high as our faces: the page does not move when ours arrive. Arial and
// Times New Roman are not ours to read; Arimo and Tinos were drawn to their widths.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkitten'
import { portalLocales, type PortalLocale } from '../src/platform/locales.ts'
import type { FallbackFace } from '../src/portal/fonts/faces.ts'
import { identity } from '../src/portal/identity/identity.ts'
import { words } from '../src/portal/words/words.ts'

type Style = { weight: string; file: string; as: 'regular' | 'bold' }
type Reader = { name: string; locals: Record<Style['as'], string[]>; files: Record<Style['as'], string[]> }
/** A face of ours, whole, and what stands in for it. */
type Own = { family: string; styles: Style[]; readers: Reader[] }

const subsets = (name: string, weight: string) =>
  ['latin', 'vietnamese'].map(
    (subset) => `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`,
  )

const arial: Reader = {
  name: 'Arial',
  locals: {
    regular: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans', 'Arimo', 'Arimo Regular', 'Helvetica'],
    bold: [
      'Arial Bold',
      'Arial-BoldMT',
      'Liberation Sans Bold',
      'LiberationSans-Bold',
      'Arimo Bold',
      'Helvetica-Bold',
    ],
  },
  files: { regular: subsets('arimo', '400'), bold: subsets('arimo', '700') },
}

const roboto: Reader = {
  name: 'Roboto',
  locals: { regular: ['Roboto', 'Roboto Regular'], bold: ['Roboto Bold', 'Roboto-Bold'] },
  files: { regular: subsets('roboto', '400'), bold: subsets('roboto', '700') },
}

const times: Reader = {
  name: 'Times',
  locals: {
    regular: [
      'Times New Roman',
      'TimesNewRomanPSMT',
      'Liberation Serif',
      'LiberationSerif',
      'Tinos',
      'Tinos Regular',
    ],
    bold: [
      'Times New Roman Bold',
      'TimesNewRomanPS-BoldMT',
      'Liberation Serif Bold',
      'LiberationSerif-Bold',
      'Tinos Bold',
    ],
  },
  files: {
    regular: ['@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'],
    bold: ['@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'],
  },
}

const notoSerif: Reader = {
  name: 'Noto',
  locals: { regular: ['Noto Serif', 'NotoSerif'], bold: ['Noto Serif Bold', 'NotoSerif-Bold'] },
  files: { regular: subsets('noto-serif', '400'), bold: subsets('noto-serif', '700') },
}

export const ownFaces: readonly Own[] = [
  {
    family: 'Be Vietnam Pro',
    styles: [
      {
        weight: '400',
        as: 'regular',
        file: '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
      },
      {
        weight: '500',
        as: 'regular',
        file: '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
      },
      {
        weight: '600',
        as: 'bold',
        file: '@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
      },
      {
        weight: '700',
        as: 'bold',
        file: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
      },
    ],
    readers: [arial, roboto],
  },
  {
    family: 'Source Serif 4',
    styles: [
      {
        weight: '400',
        as: 'regular',
        file: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
      },
      {
        weight: '600',
        as: 'bold',
        file: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
      },
    ],
    readers: [times, notoSerif],
  },
]

/** Where a file of a package lies. */
export function whole(specifier: string): string {
  return fileURLToPath(import.meta.resolve(specifier))
}

async function open(specifier: string): Promise<Font> {
  const font = create(await readFile(whole(specifier)))
  if (font.isCollection) throw new Error(`${specifier} holds several fonts`)
  return font
}

/** How long a text is in fonts that have its letters between them, in ems. */
function lengthIn(fonts: readonly Font[], text: string): number {
  return Array.from(text).reduce((sum, letter) => {
    const point = letter.codePointAt(0) ?? 0
    const font = fonts.find((each) => each.hasGlyphForCodePoint(point))
    return font ? sum + font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm : sum
  }, 0)
}

/** What the interface says in a language: its letters come as often as in its pages. */
function sample(locale: PortalLocale): string {
  return [...Object.values(words(locale)), JSON.stringify(identity(locale))]
    .join(' ')
    .replace(/["{}[\]]/g, '')
}

const latinLocales = portalLocales.filter((locale) => ['vi', 'en', 'fr'].includes(locale))

async function measure(
  own: Own,
  { weight, file, as }: Style,
  reader: Reader,
  range: string,
): Promise<FallbackFace> {
  const font = await open(file)
  const theirs = await Promise.all(reader.files[as].map(open))
  const widths = latinLocales.map((locale) => {
    const text = sample(locale)
    return [locale, Number((lengthIn([font], text) / lengthIn(theirs, text)).toFixed(4))]
  })
  return {
    family: `${own.family} ${reader.name}`,
    weight,
    range,
    locals: reader.locals[as],
    widths: Object.fromEntries(widths),
    ascent: font.ascent / font.unitsPerEm,
    descent: Math.abs(font.descent) / font.unitsPerEm,
  }
}

/** What stands in for each weight of our faces while it is on its way, for the letters of `range`. */
export async function measureFallbacks(range: string): Promise<FallbackFace[]> {
  const all = ownFaces.flatMap((own) =>
    own.readers.flatMap((reader) => own.styles.map((style) => measure(own, style, reader, range))),
  )
  return Promise.all(all)
}
