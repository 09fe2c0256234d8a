import type { Inline, Mark } from '../../../records/structured/schema.ts'
import { commonMarks, marksOf, mergeInline, sameMark, textOf } from './inline.ts'

/** What stands behind a numbered tag: a mark around words, or something that stands by itself. */
export type Tag = Mark | Exclude<Inline, { type: 'text' }>
export type Tags = Readonly<Record<number, Tag>>

/** A piece of tagged text and where it stands, in UTF-16 units; `text` has its escapes undone. */
export type Token =
  | { type: 'text'; text: string; start: number; end: number }
  | { type: 'open' | 'close' | 'empty'; number: number; start: number; end: number }

const TAG = /<(\/?)(\d{1,4})(\/?)>/g
const READS_AS_TAG = /<(?=\/?\d{1,4}\/?>)/g
const READS_AS_ESCAPE = /&(?=(?:lt|amp);)/g

/** Words as tagged text: what would read as a tag or as an escape is escaped. */
export function escapeTagged(text: string): string {
  return text.replace(READS_AS_ESCAPE, '&amp;').replace(READS_AS_TAG, '&lt;')
}

function unescape(text: string): string {
  return text.replace(/&(lt|amp);/g, (_all, name: string) => (name === 'lt' ? '<' : '&'))
}

/** A line as tagged text, its tags numbered from 1 in the order in which they begin. */
export function toTagged(content: readonly Inline[]): { text: string; tags: Tags } {
  const parts = mergeInline(content)
  const tags: Record<number, Tag> = {}
  const open: { mark: Mark; number: number }[] = []
  let text = ''
  let count = 0
  const closeTo = (depth: number) => {
    while (open.length > depth) text += `</${open.pop()?.number}>`
  }
  parts.forEach((part, index) => {
    const marks = part.type === 'text' ? marksOf(part) : marksAfter(parts, index)
    const kept = commonMarks(
      open.map(({ mark }) => mark),
      marks,
    )
    closeTo(kept.length)
    if (part.type !== 'text') {
      count += 1
      tags[count] = part
      text += `<${count}/>`
      return
    }
    for (const mark of marks.slice(kept.length)) {
      count += 1
      tags[count] = mark
      open.push({ mark, number: count })
      text += `<${count}>`
    }
    text += escapeTagged(part.text)
  })
  closeTo(0)
  return { text, tags }
}

/** The marks of the words that follow something that stands by itself. */
function marksAfter(parts: readonly Inline[], index: number): readonly Mark[] {
  const next = parts.slice(index + 1).find(({ type }) => type === 'text')
  return next ? marksOf(next) : []
}

/** Tagged text in pieces: words and tags, each with its place. */
export function parseTagged(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const words = (end: number) => {
    if (end > at) tokens.push({ type: 'text', text: unescape(text.slice(at, end)), start: at, end })
  }
  for (const { 0: all, 1: slash, 2: digits, 3: empty, index } of text.matchAll(TAG)) {
    if (slash && empty) continue
    words(index)
    at = index + all.length
    const type = empty ? 'empty' : slash ? 'close' : 'open'
    tokens.push({ type, number: Number(digits), start: index, end: at })
  }
  words(text.length)
  return tokens
}

/** The line that a tagged text stands for. Tags without a meaning or a counterpart mean nothing; words never get lost. */
export function fromTagged(text: string, tags: Tags): Inline[] {
  const open: { mark: Mark; number: number }[] = []
  const content = parseTagged(text).flatMap((token): Inline[] => {
    if (token.type === 'text') {
      return [
        textOf(
          token.text,
          open.map(({ mark }) => mark),
        ),
      ]
    }
    const tag = tags[token.number]
    if (token.type === 'empty') return tag && !isMark(tag) ? [tag] : []
    if (token.type === 'open' && tag && isMark(tag)) open.push({ mark: tag, number: token.number })
    const last = open.findLastIndex(({ number }) => number === token.number)
    if (token.type === 'close' && last !== -1) open.splice(last, 1)
    return []
  })
  return mergeInline(content)
}

/** A tagged text without its tags: what is counted, searched and compared. */
export function wordsOf(tagged: string): string {
  if (!tagged.includes('<') && !tagged.includes('&')) return tagged
  const tokens = parseTagged(tagged)
  return tokens.reduce((said, token, index) => {
    if (token.type === 'text') return said + token.text
    if (token.type !== 'empty') return said
    const next = tokens.slice(index + 1).find(({ type }) => type === 'text')
    const parts = /[\p{L}\p{N}]$/u.test(said) && next?.type === 'text' && /^[\p{L}\p{N}]/u.test(next.text)
    return parts ? `${said} ` : said
  }, '')
}

export function isMark(tag: Tag): tag is Mark {
  return tag.type === 'bold' || tag.type === 'italic' || tag.type === 'link'
}

export function sameTag(one: Tag, other: Tag): boolean {
  if (isMark(one)) return isMark(other) && sameMark(one, other)
  if (one.type === 'hardBreak') return other.type === 'hardBreak'
  return other.type === 'sourceReference' && other.attrs.number === one.attrs.number
}
