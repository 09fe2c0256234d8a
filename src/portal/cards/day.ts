import { palette } from '../art.ts'

const DECLARED = /(--[\w-]+)\s*:\s*([^;}]+)/g
const LIGHT_DARK = /light-dark\(\s*([^,()]+|\w+\([^)]*\))\s*,[^)]*\)/g
const USED = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]+))?\)/g

/** The colours that the portal's own drawings may name, by day. */
function declared(css: string): [string, string][] {
  return [...css.matchAll(DECLARED)].map(([, name = '', value = '']) => [name, value.trim()])
}

/**
 * A drawing as it looks by day, with its colours written out: programs that make pictures know neither custom
 * properties nor day and night.
 */
export function drawnByDay(svg: string): string {
  const plain = svg.replaceAll(LIGHT_DARK, '$1')
  const own = [...plain.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('')
  const [byDay = own] = own.split('@media')
  const colours = new Map([...declared(palette().day), ...declared(byDay)])
  return plain
    .replaceAll(
      USED,
      (_, name: string, otherwise?: string) => colours.get(name) ?? otherwise?.trim() ?? 'none',
    )
    .replace(/<svg[^>]*>/, (tag) => `${tag}<style>.night{display:none}</style>`)
}
