import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { localeNames, portalLocales, type PortalLocale } from '../platform/locales.ts'
import { portalFolder } from './folder.ts'

const { resolve } = createRequire(import.meta.url)

/** One file of a family: the characters of `range` in the weights it holds. */
export type Face = { family: string; weight: string; file: string; source: string; range: string }

type Family = {
  family: string
  package: string
  weights: readonly string[]
  file(subset: string, weight: string): string
  /** Of the subsets that the package has. */
  keeps(subset: string): boolean
}

/**
 * In the order of their rules, for where ranges overlap the last one counts: ă, đ, ơ and ư are in both of the first, and
 * a Vietnamese page shall not fetch the letters of all of Europe for them.
 */
const LATIN = ['latin-ext', 'vietnamese', 'latin']

const latin: readonly Family[] = [
  {
    family: 'Be Vietnam Pro',
    package: '@fontsource/be-vietnam-pro',
    weights: ['400', '500', '600', '700'],
    file: (subset, weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`,
    keeps: (subset) => LATIN.includes(subset),
  },
  {
    family: 'Source Serif 4 Variable',
    package: '@fontsource-variable/source-serif-4',
    weights: ['200 900'],
    file: (subset) => `source-serif-4-${subset}-wght-normal.woff2`,
    keeps: (subset) => LATIN.includes(subset),
  },
]

function looped(script: 'lao' | 'thai', family: string): Family {
  const name = `noto-sans-${script}-looped`
  return {
    family,
    package: `@fontsource/${name}`,
    weights: ['400', '600', '700'],
    file: (subset, weight) => `${name}-${subset}-${weight}-normal.woff2`,
    keeps: (subset) => subset === script,
  }
}

function variable(region: 'sc' | 'jp' | 'kr', family: string): Family {
  const name = `noto-sans-${region}`
  return {
    family,
    package: `@fontsource-variable/${name}`,
    weights: ['100 900'],
    file: (subset) => `${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`,
    // Latin letters come from the interface's own face; the rest is cut into some hundred slices.
    keeps: (subset) => subset.startsWith('['),
  }
}

const scripts: Partial<Record<PortalLocale, Family>> = {
  lo: looped('lao', 'Noto Sans Lao Looped'),
  th: looped('thai', 'Noto Sans Thai Looped'),
  'zh-Hans': variable('sc', 'Noto Sans SC Variable'),
  ja: variable('jp', 'Noto Sans JP Variable'),
  ko: variable('kr', 'Noto Sans KR Variable'),
}

function facesOf({ family, package: name, weights, file, keeps }: Family): Face[] {
  const ranges = JSON.parse(readFileSync(resolve(`${name}/unicode.json`), 'utf8')) as Record<string, string>
  return Object.entries(ranges)
    .filter(([subset]) => keeps(subset))
    .sort(([one], [other]) => LATIN.indexOf(one) - LATIN.indexOf(other))
    .flatMap(([subset, range]) =>
      weights.map((weight) => {
        const called = file(subset, weight)
        return { family, weight, range, file: called, source: resolve(`${name}/files/${called}`) }
      }),
    )
}

/** Those of the letters that a face has, by its `unicode-range`. */
function lettersIn({ range }: Face, letters: string): string {
  const spans = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  const own = Array.from(letters).filter((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return spans.some(([from, to]) => code >= from && code <= to)
  })
  return own.join('')
}

/** Where `scripts/name-fonts.ts` writes the letters of the names of languages. */
export const NAME_FONTS = join(portalFolder(), 'name-fonts')

/** The letters of a language's own name, cut out of the faces that hold them; `whole` is what they are cut from. */
export function nameFaces(locale: PortalLocale): readonly (Face & { letters: string; whole: string })[] {
  const family = scripts[locale]
  if (!family) return []
  return facesOf(family).flatMap((face) => {
    const letters = face.weight === '700' ? '' : lettersIn(face, localeNames[locale])
    if (letters === '') return []
    const codes = Array.from(letters, (letter) => `U+${letter.codePointAt(0)?.toString(16).toUpperCase()}`)
    const file = `name-${face.file}`
    const source = join(NAME_FONTS, file)
    return [{ ...face, range: codes.join(','), file, source, letters, whole: face.source }]
  })
}

const known = new Map<PortalLocale, readonly Face[]>()

/**
 * The faces that a page in a language may need: Latin with Vietnamese, its own script whole, and of the other scripts
 * only what the language menu says in them.
 */
export function facesFor(locale: PortalLocale): readonly Face[] {
  const ready = known.get(locale)
  if (ready) return ready
  const own = scripts[locale]
  const faces = portalLocales.flatMap((other): readonly Face[] =>
    other === locale ? (own ? facesOf(own) : []) : nameFaces(other),
  )
  const list = [...latin.flatMap(facesOf), ...faces]
  known.set(locale, list)
  return list
}

/** Where each font file that the pages name lies. */
export function fontFiles(): ReadonlyMap<string, string> {
  const faces = portalLocales.flatMap((locale) => facesFor(locale))
  return new Map(faces.map(({ file, source }) => [file, source]))
}

/** The `@font-face` rules of a language, with addresses below `base`. */
export function fontFaces(base: string, locale: PortalLocale = 'vi'): string {
  const face = ({ family, weight, file, range }: Face) => `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: swap;
  src: url('${base}/${file}') format('woff2');
  unicode-range: ${range};
}`
  return facesFor(locale).map(face).join('\n')
}

/** The two files that the first words of a page need soonest. */
export function firstFonts(locale: PortalLocale): readonly string[] {
  const own = {
    vi: ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-vietnamese-400-normal.woff2'],
    lo: ['noto-sans-lao-looped-lao-400-normal.woff2', 'noto-sans-lao-looped-lao-600-normal.woff2'],
    th: ['noto-sans-thai-looped-thai-400-normal.woff2', 'noto-sans-thai-looped-thai-600-normal.woff2'],
  }[locale as string]
  return own ?? ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-latin-600-normal.woff2']
}
