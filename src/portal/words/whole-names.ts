import type { PortalLocale } from '../../platform/locales.ts'
import { wholeNames } from '../identity/identity.ts'

type Keep = (html: string) => string

const ready = new Map<PortalLocale, Keep>()

/**
 * Lao and Thai have no spaces between words: browsers part them by a dictionary, which breaks «กว๋างบิ่ญ» and with it the
 * words beside it. Each name of the province becomes one that no line breaks, and may stand at the end of a line.
 */
export function keepNamesWhole(html: string, locale: PortalLocale): string {
  const keep = ready.get(locale) ?? keeperOf(wholeNames(locale))
  ready.set(locale, keep)
  return keep(html)
}

// What can hold no elements is left alone, and so are the names within a tag.
const APART = '<(svg|select|datalist|textarea|script)\\b[^]*?</\\1>|<[^>]*>'
const COMBINING = /[\u0e30-\u0e3a\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece]/

function keeperOf(names: readonly string[]): Keep {
  if (names.length === 0) return (html) => html
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`${APART}|${longestFirst.join('|')}`, 'g')
  return (html) =>
    html.replace(pattern, (found: string, _apart: unknown, at: number) => {
      const next = html.charAt(at + found.length)
      // «ลองได» is a river, «ลองได้» is not.
      if (found.startsWith('<') || COMBINING.test(next)) return found
      const open = isLetter(html.charCodeAt(at - 1)) ? '<wbr>' : ''
      const end = isLetter(next.charCodeAt(0)) ? '<wbr>' : ''
      return `${open}<span class="whole">${found}</span>${end}`
    })
}

const isLetter = (point: number) => point >= 0x0e01 && point <= 0x0eff
