import { join } from 'node:path'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { portalFolder } from '../folder.ts'
import made from './cut/faces.json' with { type: 'json' }
import { facesOf, scripts, type Face } from './families.ts'
import { rareLetters } from './ranges.ts'

/** A face as `scripts/fonts.ts` cut it: its file has a name that changes with its content. */
export type CutFace = Omit<Face, 'source'>

/**
 * A face that readers have already, set so wide and so high that the words keep their place when ours arrives.
 * `widths`: ours by its own, measured on the words of a language; heights are those of our face, in ems.
 */
export type FallbackFace = {
  family: string
  weight: string
  range: string
  locals: readonly string[]
  widths: Partial<Record<PortalLocale, number>>
  ascent: number
  descent: number
}

/** What `scripts/fonts.ts` writes. */
export type MadeFaces = {
  latin: readonly CutFace[]
  /** What most pages of a large script are written in; its slices hold the rest. */
  everyday: Partial<Record<PortalLocale, readonly CutFace[]>>
  /** The letters in which the language menu names the languages. */
  names: Partial<Record<PortalLocale, readonly CutFace[]>>
  fallbacks: readonly FallbackFace[]
}

const { latin, everyday, names, fallbacks }: MadeFaces = made

/** Where the cut files lie, and their list. */
export const CUT = join(portalFolder(), 'fonts', 'cut')

const known = new Map<PortalLocale, readonly Face[]>()
const cut = (face: CutFace): Face => ({ ...face, source: join(CUT, face.file) })

/** Latin with Vietnamese, everyday letters, and of the scripts of other languages what the language menu says in them. */
export function commonFaces(locale: PortalLocale): readonly Face[] {
  const others = portalLocales.filter((other) => other !== locale)
  return [...latinFaces(locale), ...everydayFaces(locale), ...others.flatMap((other) => nameFaces(other))]
}

/** The two weights of large scripts, and what of a page's weights each serves. */
const TWO_WEIGHTS: Readonly<Record<string, string>> = { 400: '100 500', 600: '501 900' }

/** Beside a large script, Latin has the weights of that script: each more were one more file before the first words. */
function besideLarge<Each extends { weight: string }>(faces: readonly Each[]): Each[] {
  return faces.flatMap((face) => {
    const weight = TWO_WEIGHTS[face.weight]
    return weight ? { ...face, weight } : []
  })
}

function latinFaces(locale: PortalLocale): readonly Face[] {
  return (everyday[locale] ? besideLarge(latin) : latin).map(cut)
}

const nameFaces = (locale: PortalLocale) => (names[locale] ?? []).map(cut)

/** What most pages of a large script are written in; none for other languages. */
export function everydayFaces(locale: PortalLocale): readonly Face[] {
  return (everyday[locale] ?? []).map(cut)
}

/** What stands in for the Latin faces of a language until they are there. */
export function fallbacksOf(locale: PortalLocale): readonly FallbackFace[] {
  return everyday[locale] ? besideLarge(fallbacks) : fallbacks
}

/** A language's own script, whole. */
export function scriptFaces(locale: PortalLocale): readonly Face[] {
  const ready = known.get(locale)
  if (ready) return ready
  const family = scripts[locale]
  const faces = family ? facesOf(family) : []
  known.set(locale, faces)
  return faces
}

/** Where each font file that the pages name lies. */
export function fontFiles(): ReadonlyMap<string, string> {
  const faces = portalLocales.flatMap((locale) => [...commonFaces(locale), ...scriptFaces(locale)])
  return new Map(faces.map(({ file, source }) => [file, source]))
}

/** The two files that the first words of a page need soonest. */
export function firstFonts(locale: PortalLocale): readonly string[] {
  const own = locale === 'lo' || locale === 'th' ? scriptFaces(locale) : latin
  return Object.keys(TWO_WEIGHTS).flatMap((weight) => own.find((face) => face.weight === weight)?.file ?? [])
}

const rare = new Map<PortalLocale, (text: string) => boolean>()

/** Whether a page of a large script writes letters for which neither its everyday faces nor names of languages suffice. */
export function needsSlices(locale: PortalLocale, page: string): boolean {
  const brought = () => [...everydayFaces(locale), ...portalLocales.flatMap(nameFaces)]
  const test = rare.get(locale) ?? rareLetters(brought().map(({ range }) => range))
  rare.set(locale, test)
  return test(page)
}
