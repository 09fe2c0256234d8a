const NAME = /[\w.:-]/

/** An id that may stand where XML wants a name token (XLIFF 2.0): other characters as `_x20AC_`. */
export function nameToken(id: string): string {
  return [...id.replaceAll('_x', '_x5F_x')]
    .map((character) => (NAME.test(character) ? character : `_x${hex(character)}_`))
    .join('')
}

/** The id that a name token stands for. */
export function fromNameToken(token: string): string {
  return token.replace(/_x([0-9A-F]{1,6})_/g, (_, code: string) => {
    const point = Number.parseInt(code, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase()
}

/** `places:0190…`: how a file names an item. */
export function itemName({ collection, id }: { collection: string; id: string }): string {
  return `${collection}:${id}`
}

/** @returns null for the name of anything that is not an item of ours */
export function parseItemName(name: string | undefined): { collection: string; id: string } | null {
  const found = /^([a-z][a-z0-9-]{0,59}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(name ?? '')
  const [, collection = '', id = ''] = found ?? []
  return found ? { collection, id } : null
}
