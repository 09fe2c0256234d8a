import type { Coding } from './page.ts'

const known = new Map<string, Coding>()
const MOST_KNOWN = 200
let last: { header: string; coding: Coding } = { header: '', coding: 'identity' }

/** The best coding that an Accept-Encoding header admits (RFC 9110, 12.5.3); browsers send a handful of headers. */
export function codingOf(header: string | undefined): Coding {
  if (header === undefined || header === '') return 'identity'
  // Most readers in a row use the same browser.
  if (header === last.header) return last.coding
  const coding = known.get(header) ?? read(header)
  last = { header, coding }
  if (known.size < MOST_KNOWN && header.length < 200) known.set(header, coding)
  return coding
}

function read(header: string): Coding {
  const weights = new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      const weight = parameters.find((text) => text.startsWith('q='))
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const
    }),
  )
  const accepts = (coding: Coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0
  return accepts('br') ? 'br' : accepts('gzip') ? 'gzip' : 'identity'
}
