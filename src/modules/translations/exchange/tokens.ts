import { escapeTagged, parseTagged } from '../segments/tags.ts'

/** A piece of a tagged text: words, or a tag with its number. */
export type Token = { type: 'text'; text: string } | { type: 'open' | 'close' | 'empty'; number: number }

/** Cuts a tagged text into words and tags; words come as they are read. */
export function tokensOf(tagged: string): Token[] {
  return parseTagged(tagged)
}

/** The tagged text of tokens. */
export function taggedOf(tokens: readonly Token[]): string {
  return tokens.map(written).join('')
}

function written(token: Token): string {
  switch (token.type) {
    case 'text':
      return escapeTagged(token.text)
    case 'open':
      return `<${token.number}>`
    case 'close':
      return `</${token.number}>`
    case 'empty':
      return `<${token.number}/>`
  }
}

/** A tree of what tags enclose; tags that have lost their other half stand by themselves. */
export type Nested =
  | { type: 'text'; text: string }
  | { type: 'pair'; number: number; children: Nested[] }
  | { type: 'empty' | 'lone-open' | 'lone-close'; number: number }

type Frame = { number: number; children: Nested[] }

/** Nests tokens in their order. */
export function nested(tokens: readonly Token[]): Nested[] {
  const root: Frame = { number: -1, children: [] }
  const stack: Frame[] = [root]
  const top = () => stack.at(-1) ?? root
  const add = (...nodes: Nested[]) => void top().children.push(...nodes)
  const spill = () => {
    const { number, children } = stack.pop() ?? root
    add({ type: 'lone-open', number }, ...children)
  }
  for (const token of tokens) {
    if (token.type === 'text') add({ type: 'text', text: token.text })
    else if (token.type === 'empty') add({ type: 'empty', number: token.number })
    else if (token.type === 'open') stack.push({ number: token.number, children: [] })
    else if (stack.every(({ number }) => number !== token.number)) {
      add({ type: 'lone-close', number: token.number })
    } else {
      while (top().number !== token.number) spill()
      const { number, children } = stack.pop() ?? root
      add({ type: 'pair', number, children })
    }
  }
  while (stack.length > 1) spill()
  return root.children
}

export type TagDamage = { missing: string[]; extra: string[] }

/**
 * Which tags a target lacks, or has too often, in comparison with its source; null when it is as it should be. Tags of
 * `before`, the words that stand there now, are known too.
 */
export function tagDamage(source: string, target: string, before: string | null): TagDamage | null {
  const [wanted, found] = [tagsIn(source), tagsIn(target)]
  const known = before === null ? [] : difference(tagsIn(before), wanted)
  const missing = difference(wanted, found)
  const extra = difference(difference(found, wanted), known)
  const loose = nested(tokensOf(target)).some(isLoose)
  return missing.length > 0 || extra.length > 0 || loose ? { missing, extra } : null
}

function tagsIn(tagged: string): string[] {
  return tokensOf(tagged).flatMap((token) => (token.type === 'text' ? [] : [written(token)]))
}

function difference(of: readonly string[], without: readonly string[]): string[] {
  const left = [...without]
  return of.filter((tag) => {
    const at = left.indexOf(tag)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function isLoose(node: Nested): boolean {
  return node.type === 'pair'
    ? node.children.some(isLoose)
    : node.type === 'lone-open' || node.type === 'lone-close'
}
