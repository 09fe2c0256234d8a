/**
 * Writes a list into one cell: items separated by semicolons; one that holds a semicolon, a line end or begins
 * with a quotation mark is quoted as in CSV.
 */
export function joinList(items: readonly string[]): string {
  return items.map((item) => (/[;\n\r]|^"/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ')
}

const ITEM = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n\r]|$)|([^;\n\r]*))(?:[;\n\r]|$)/y

/** Reads what `joinList` writes, and lists with one item a line. Empty items are left out. */
export function splitList(text: string): string[] {
  const items: string[] = []
  ITEM.lastIndex = 0
  while (ITEM.lastIndex < text.length) {
    const found = ITEM.exec(text)
    if (!found) break
    items.push(found[1]?.replaceAll('""', '"') ?? found[2]?.trim() ?? '')
  }
  return items.filter((item) => item !== '')
}
