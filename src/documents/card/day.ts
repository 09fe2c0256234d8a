const DECLARED = /(--[\w-]+)\s*:\s*([^;}]+)/g
const LIGHT_DARK = /light-dark\(\s*([^,()]+|\w+\([^)]*\))\s*,[^)]*\)/g
const USED = /var\(\s*(--[\w-]+)\s*(?:,\s*([^()]+))?\)/g
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g

function declared(css: string): [string, string][] {
  return [...css.matchAll(DECLARED)].map(([, name = '', value = '']) => [name, value.trim()])
}

/**
 * A drawing as it looks by day, with its colours written out: programs that make pictures know neither custom
 * properties nor day and night. `colours` declares those that the drawing does not declare itself.
 */
export function drawnByDay(svg: string, colours = ''): string {
  const plain = svg.replaceAll(LIGHT_DARK, '$1')
  const own = [...plain.matchAll(STYLE)].map(([, css = '']) => css).join('')
  const [byDay = own] = own.split('@media')
  const known = new Map([...declared(colours), ...declared(byDay)])
  return plain
    .replaceAll(USED, (_, name: string, otherwise?: string) => known.get(name) ?? otherwise?.trim() ?? 'none')
    .replace(/<svg[^>]*>/, (tag) => `${tag}<style>.night{display:none}</style>`)
}
