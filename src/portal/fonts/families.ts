import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PortalLocale } from '../../platform/locales.ts'

const { resolve } = createRequire(import.meta.url)

/** One file of a family: the characters of `range` in the weights it holds. */
export type Face = { family: string; weight: string; file: string; source: string; range: string }

/** A family of another script, as its package cuts it into subsets. */
export type Family = {
  family: string
  package: string
  weights: readonly string[]
  file(subset: string, weight: string): string
  /** Of the subsets that the package has. */
  keeps(subset: string): boolean
}

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

/** The family of each script besides the Latin one. */
export const scripts: Partial<Record<PortalLocale, Family>> = {
  lo: looped('lao', 'Noto Sans Lao Looped'),
  th: looped('thai', 'Noto Sans Thai Looped'),
  'zh-Hans': variable('sc', 'Noto Sans SC Variable'),
  ja: variable('jp', 'Noto Sans JP Variable'),
  ko: variable('kr', 'Noto Sans KR Variable'),
}

function read(specifier: string): unknown {
  return JSON.parse(readFileSync(resolve(specifier), 'utf8'))
}

/**
 * The faces of a family. A new version of its package may cut it otherwise, and browsers keep fonts for ever: so the
 * version is a part of the name.
 */
export function facesOf({ family, package: name, weights, file, keeps }: Family): Face[] {
  const ranges = read(`${name}/unicode.json`) as Record<string, string>
  const { version } = read(`${name}/package.json`) as { version: string }
  return Object.entries(ranges)
    .filter(([subset]) => keeps(subset))
    .flatMap(([subset, range]) =>
      weights.map((weight) => {
        const called = file(subset, weight)
        const source = resolve(`${name}/files/${called}`)
        return { family, weight, range, source, file: called.replace(/\.woff2$/, `.${version}.woff2`) }
      }),
    )
}
