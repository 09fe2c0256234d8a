/** `{{figure.key}}` prints a figure; `[[record id]]` cites a directive. */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'figure'; key: string }
  | { kind: 'citation'; recordId: string }

const TOKEN = /\{\{([a-z0-9.-]+)\}\}|\[\[([0-9a-f-]{36})\]\]/g

/** Splits officers' words into text and the tokens in it. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > end) tokens.push({ kind: 'text', text: text.slice(end, match.index) })
    if (match[1] !== undefined) tokens.push({ kind: 'figure', key: match[1] })
    else if (match[2] !== undefined) tokens.push({ kind: 'citation', recordId: match[2] })
    end = match.index + match[0].length
  }
  if (end < text.length) tokens.push({ kind: 'text', text: text.slice(end) })
  return tokens
}

export function figureKeysIn(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === 'figure' ? [token.key] : []))
}

export function citedIn(text: string): string[] {
  return tokensOf(text).flatMap((token) => (token.kind === 'citation' ? [token.recordId] : []))
}
