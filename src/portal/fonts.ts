import { createRequire } from 'node:module'

type Subset = 'vietnamese' | 'latin-ext' | 'latin'

/** Which characters each subset has; a page loads only the subsets that it needs. */
const ranges: Readonly<Record<Subset, string>> = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
}

const subsets = Object.keys(ranges) as Subset[]

/** Interface and headings in four weights, and one variable serif for reading; all from npm packages. */
const families = [
  ...[400, 500, 600, 700].map((weight) => ({
    family: 'Be Vietnam Pro',
    weight: String(weight),
    package: '@fontsource/be-vietnam-pro',
    file: (subset: Subset) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`,
  })),
  {
    family: 'Source Serif 4 Variable',
    weight: '200 900',
    package: '@fontsource-variable/source-serif-4',
    file: (subset: Subset) => `source-serif-4-${subset}-opsz-normal.woff2`,
  },
]

/** Where each font file that the pages name lies. */
export function fontFiles(): ReadonlyMap<string, string> {
  const { resolve } = createRequire(import.meta.url)
  return new Map(
    families.flatMap((family) => {
      return subsets.map((subset) => {
        const file = family.file(subset)
        return [file, resolve(`${family.package}/files/${file}`)] as const
      })
    }),
  )
}

/** The `@font-face` rules, with addresses below `base`. */
export function fontFaces(base: string): string {
  const face = (family: (typeof families)[number], subset: Subset) => `@font-face {
  font-family: '${family.family}';
  font-weight: ${family.weight};
  font-display: swap;
  src: url('${base}/${family.file(subset)}') format('woff2');
  unicode-range: ${ranges[subset]};
}`
  return families.flatMap((family) => subsets.map((subset) => face(family, subset))).join('\n')
}
