import type { TagKind } from '../model.ts'
import { nested, taggedOf, tokensOf, type Nested, type Token } from '../tokens.ts'
import { elementsOf, escapeText, tag as element, type XmlElement } from '../xml.ts'

type Tags = Readonly<Record<number, TagKind>>

/** How one version of XLIFF writes tags; `id` is the tag's number, with a suffix where a text has it again. */
type Writer = {
  pair(id: string, kind: TagKind | undefined, content: string): string
  empty(id: string, kind: TagKind | undefined): string
  loneOpen(id: string, written: string): string
  loneClose(id: string, written: string): string
}

/** What stands in the text in place of a tag that holds no words. */
const shown: Readonly<Partial<Record<TagKind, string>>> = { break: '\n', source: '[…]' }

// What holds words and what stands by itself have lists of their own; a damaged draft may have one in place of the other.
const pairs12 = {
  bold: 'bold',
  italic: 'italic',
  link: 'link',
  break: 'x-lb',
  source: 'x-source-number',
} as const
const places12 = {
  bold: 'x-bold',
  italic: 'x-italic',
  link: 'x-link',
  break: 'lb',
  source: 'x-source-number',
} as const

const writer12: Writer = {
  pair: (id, kind, content) => element('g', { id, ctype: kind && pairs12[kind] }, content),
  empty: (id, kind) =>
    element('x', { id, ctype: kind && places12[kind], 'equiv-text': kind && (shown[kind] ?? '') }),
  loneOpen: (id, written) => element('it', { id, pos: 'open' }, escapeText(written)),
  loneClose: (id, written) => element('it', { id, pos: 'close' }, escapeText(written)),
}

const types20 = {
  bold: { type: 'fmt', subType: 'xlf:b' },
  italic: { type: 'fmt', subType: 'xlf:i' },
  link: { type: 'link' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  source: { type: 'other' },
} as const

const copyOf = (id: string) => (id.includes('-') ? id.split('-')[0] : undefined)

const writer20: Writer = {
  pair: (id, kind, content) =>
    element('pc', { id, copyOf: copyOf(id), ...(kind ? types20[kind] : {}) }, content),
  empty: (id, kind) =>
    element('ph', {
      id,
      copyOf: copyOf(id),
      ...(kind ? types20[kind] : {}),
      equiv: kind && (shown[kind] ?? ''),
    }),
  loneOpen: (id) => element('sc', { id, isolated: 'yes' }),
  loneClose: (id) => element('ec', { id, isolated: 'yes' }),
}

/** A tagged text as inline content of XLIFF 1.2: `g`, `x`, and `it` for tags that have lost their other half. */
export function inline12(tagged: string, tags: Tags = {}): string {
  return content(nested(tokensOf(tagged)), tags, { writer: writer12, seen: new Map() })
}

/** The same for XLIFF 2.0: `pc`, `ph`, isolated `sc` and `ec`. */
export function inline20(tagged: string, tags: Tags = {}): string {
  return content(nested(tokensOf(tagged)), tags, { writer: writer20, seen: new Map() })
}

type Writing = { writer: Writer; seen: Map<number, number> }

function content(nodes: readonly Nested[], tags: Tags, writing: Writing): string {
  return nodes.map((node) => written(node, tags, writing)).join('')
}

function written(node: Nested, tags: Tags, writing: Writing): string {
  if (node.type === 'text') return escapeText(node.text)
  const { writer, seen } = writing
  const times = (seen.get(node.number) ?? 0) + 1
  seen.set(node.number, times)
  // An id stands once in a text.
  const id = times === 1 ? String(node.number) : `${node.number}-${times}`
  const kind = tags[node.number]
  switch (node.type) {
    case 'pair':
      return writer.pair(id, kind, content(node.children, tags, writing))
    case 'empty':
      return writer.empty(id, kind)
    case 'lone-open':
      return writer.loneOpen(id, `<${node.number}>`)
    case 'lone-close':
      return writer.loneClose(id, `</${node.number}>`)
  }
}

type Role = 'pair' | 'empty' | 'open' | 'close' | 'through' | 'literal'

// bpt, ept, it and ph of 1.2 hold the code itself, which is not text; mrk, mark-up of terms and segments, is.
const roles: Readonly<Record<string, Role>> = {
  g: 'pair',
  pc: 'pair',
  x: 'empty',
  ph: 'empty',
  bx: 'open',
  bpt: 'open',
  sc: 'open',
  ex: 'close',
  ept: 'close',
  ec: 'close',
  mrk: 'through',
  cp: 'literal',
}

/** Reads inline content of either version as tagged text; codes that are not numbered as ours fall away. */
export function taggedIn(content: XmlElement): string {
  return taggedOf(joinedText(tokensIn(content, openersOf(content))))
}

type Openers = ReadonlyMap<string, string>

/** The ids of opening codes by what closing ones call them: 1.2 pairs by `rid`, 2.0 by `startRef`. */
function openersOf(content: XmlElement): Openers {
  const own = elementsOf(content).flatMap((child): [string, string][] => {
    const id = child.attributes.get('id') ?? ''
    const opens = roles[child.name] === 'open'
    return opens ? [[child.attributes.get('rid') ?? id, id]] : []
  })
  return new Map([...own, ...elementsOf(content).flatMap((child) => [...openersOf(child)])])
}

function tokensIn(content: XmlElement, openers: Openers): Token[] {
  return content.children.flatMap((child): Token[] => {
    if (typeof child === 'string') return [{ type: 'text', text: child }]
    const { attributes, name } = child
    const id = attributes.get('id') ?? ''
    const role = name === 'it' ? (attributes.get('pos') === 'close' ? 'close' : 'open') : roles[name]
    switch (role) {
      case 'pair':
        return [...tagged('open', id), ...tokensIn(child, openers), ...tagged('close', id)]
      case 'empty':
      case 'open':
        return tagged(role, id)
      case 'close': {
        const begins = attributes.get('startRef') ?? attributes.get('rid')
        return tagged('close', begins === undefined ? id : (openers.get(begins) ?? begins))
      }
      case 'literal':
        return [{ type: 'text', text: codePoint(attributes.get('hex')) }]
      case 'through':
        return tokensIn(child, openers)
      default:
        return []
    }
  })
}

function tagged(type: 'open' | 'close' | 'empty', id: string): Token[] {
  const number = /^(\d{1,6})(?:-\d+)?$/.exec(id)?.[1]
  return number === undefined ? [] : [{ type, number: Number(number) }]
}

function codePoint(hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

function joinedText(tokens: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (token.type === 'text' && last?.type === 'text') last.text += token.text
    else joined.push({ ...token })
  }
  return joined
}
