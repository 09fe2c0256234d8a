/** Characters that XML cannot hold, and text that looks like their escape, as Office writes them: `_x0007_`. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g

export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** Text as the content of an XML element of a sheet. A carriage return is kept as a reference, or XML drops it. */
export function escapeText(text: string): string {
  return text
    .replace(UNWRITABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}
