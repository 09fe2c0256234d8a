/** What a reader sees of a text's fields, in their order: structured text without its structure, one space between blocks. */
export function plainText(value: unknown): string {
  const parts: string[] = []
  gather(value, parts)
  return parts.join('').replace(SPACES, ' ').trim()
}

const SPACES = /\s+/g

function gather(value: unknown, parts: string[]): void {
  if (typeof value === 'string') parts.push(value, ' ')
  else if (Array.isArray(value)) for (const one of value) gather(one, parts)
  else if (typeof value === 'object' && value !== null) gatherObject(value, parts)
}

function gatherObject(value: object, parts: string[]): void {
  if (!('type' in value && ('content' in value || 'text' in value || 'attrs' in value))) {
    for (const one of Object.values(value)) gather(one, parts)
    return
  }
  // A node of structured text: its attributes are ids, levels and addresses, which nobody reads.
  if ('text' in value && typeof value.text === 'string') parts.push(value.text)
  if ('content' in value) {
    gather(value.content, parts)
    parts.push(' ')
  }
}
