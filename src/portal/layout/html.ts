const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it may stand in an element or between the quotes of an attribute. */
export function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) : text
}

/** An element without content; attributes that are null are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | null>>): string {
  let written = ''
  for (const key in attributes) {
    const value = attributes[key]
    if (typeof value === 'string') written += ` ${key}="${escaped(value)}"`
  }
  return `<${name}${written}>`
}

const VOID = /^<(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/

/** React closes void elements as XML does, where HTML has nothing to close; drawings within keep what they need. */
export function withoutSlashes(html: string): string {
  let written = ''
  let from = 0
  for (let at = html.indexOf('/>'); at >= 0; at = html.indexOf('/>', at + 2)) {
    const start = html.lastIndexOf('<', at)
    if (!VOID.test(html.slice(start, start + 8))) continue
    written += html.slice(from, at)
    from = at + 1
  }
  return from === 0 ? html : written + html.slice(from)
}

/** JSON for a data block: nothing in it can end the element that it stands in. */
export function dataBlock(data: unknown): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028')
  return `<script type="application/ld+json">${json}</script>`
}
