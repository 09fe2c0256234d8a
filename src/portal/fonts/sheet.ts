import type { PortalLocale } from '../../platform/locales.ts'
import { everydayFaces, fallbacksOf, type FallbackFace } from './faces.ts'
import type { Face } from './families.ts'

/** The `@font-face` rules of faces whose files lie below `base`. */
export function fontFaces(faces: readonly Face[], base: string): string {
  const rule = ({ family, weight, file, range }: Face) => `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  font-display: swap;
  src: url('${base}/${file}') format('woff2');
  unicode-range: ${range};
}`
  return faces.map(rule).join('\n')
}

const CHINESE = ['Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei']

/**
 * Quotation marks, dash and ellipsis are squares in Chinese and narrow in Latin, under the same code points: they come
 * before the Latin face, from what the reader has or from ours.
 */
export function chineseSigns(base: string): string {
  const locals = CHINESE.map((name) => `local('${name}')`).join(', ')
  const faces = everydayFaces('zh-Hans').filter(({ range }) => range.startsWith('U+2014'))
  const rule = ({ weight, file }: { weight: string; file: string }) => `@font-face {
  font-family: 'Chinese Signs';
  font-weight: ${weight};
  font-display: swap;
  src: ${locals}, url('${base}/${file}') format('woff2');
  unicode-range: U+2014,U+201C-201D,U+2026;
}`
  return faces.map(rule).join('\n')
}

/** The rules of what stands in for our faces until they are there, as wide as the words of a language are in ours. */
export function fallbackFaces(locale: PortalLocale): string {
  return fallbacksOf(locale)
    .map((face) => fallbackRule(face, face.widths[locale] ?? face.widths.en ?? 1))
    .join('\n')
}

function fallbackRule(
  { family, weight, range, locals, ascent, descent }: FallbackFace,
  width: number,
): string {
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`
  return `@font-face {
  font-family: '${family}';
  font-weight: ${weight};
  src: ${locals.map((name) => `local('${name}')`).join(', ')};
  unicode-range: ${range};
  size-adjust: ${percent(width)};
  ascent-override: ${percent(ascent / width)};
  descent-override: ${percent(descent / width)};
  line-gap-override: 0%;
}`
}
