import { taggedOf, tokensOf, type Token } from '../tokens.ts'

/** A piece of a cell: words, or a tag to be set apart from them. */
export type Piece = { text: string; isTag: boolean }

/** Stands in a cell for a target that is empty because the sentence before says it. */
export const SAID_BEFORE = '⟨0⟩'

// What keyboards and programs of the languages concerned make of the angle brackets.
const OPENING = '⟨〈〈《'
const CLOSING = '⟩〉〉》'
const READS_AS_TAG = new RegExp(`([${OPENING}]+)(?=\\s*/?\\s*\\d{1,4}\\s*/?\\s*[${CLOSING}])`, 'g')
const WRITTEN_TAG = new RegExp(`([${OPENING}]+)(?:\\s*(/?)\\s*(\\d{1,4})\\s*(/?)\\s*[${CLOSING}])`, 'g')

/** A tagged text as a reader of Word sees it: tags as ⟨1⟩ … ⟨/1⟩ and ⟨2/⟩. */
export function visiblePieces(tagged: string | null): Piece[] {
  if (tagged === null) return []
  if (tagged === '') return [{ text: SAID_BEFORE, isTag: true }]
  return tokensOf(tagged).map((token) =>
    token.type === 'text'
      ? { text: doubled(token.text), isTag: false }
      : { text: visibleTag(token), isTag: true },
  )
}

function visibleTag({ type, number }: Exclude<Token, { type: 'text' }>): string {
  return `⟨${type === 'close' ? '/' : ''}${number}${type === 'empty' ? '/' : ''}⟩`
}

// Words that look like a tag have their bracket once more.
function doubled(text: string): string {
  return text.replace(READS_AS_TAG, (brackets) => brackets + brackets.at(-1))
}

/** Reads the words of a cell as tagged text; null for an empty cell. */
export function fromVisible(text: string): string | null {
  if (text.trim() === '') return null
  if (text.trim() === SAID_BEFORE) return ''
  const tokens: Token[] = []
  let from = 0
  for (const match of text.matchAll(WRITTEN_TAG)) {
    const [all, brackets = '', closes, number = '', alone] = match
    const isTag = brackets.length === 1 && !(closes && alone)
    const words =
      text.slice(from, match.index) + (isTag ? '' : brackets.slice(1) + all.slice(brackets.length))
    from = match.index + all.length
    if (words !== '') tokens.push({ type: 'text', text: words })
    if (isTag) tokens.push({ type: closes ? 'close' : alone ? 'empty' : 'open', number: Number(number) })
  }
  if (from < text.length) tokens.push({ type: 'text', text: text.slice(from) })
  return taggedOf(joined(tokens))
}

function joined(tokens: readonly Token[]): Token[] {
  const all: Token[] = []
  for (const token of tokens) {
    const last = all.at(-1)
    if (token.type === 'text' && last?.type === 'text') last.text += token.text
    else all.push({ ...token })
  }
  return all
}
