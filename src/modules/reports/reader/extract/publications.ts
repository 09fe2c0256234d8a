import type { Candidate } from '../types.ts'
import {
  candidate,
  clear,
  facts,
  itemsBelow,
  likely,
  sentences,
  type Source,
  type Stretch,
} from '../source.ts'
import type { Passage } from '../outline.ts'
import { contentOf } from '../text/block.ts'
import { fold } from '../text/words.ts'
import { publicationKind, publicationOf, type Publication } from './publication-items.ts'
import {
  listedPublications,
  quotedPublications,
  unnamedPublications,
  type Phrase,
} from './publication-phrases.ts'
import { publicationsOfTable } from './publication-tables.ts'

/** Books, leaflets, films and other products: named in quotes, in lists, in tables, or only counted. */
export function readPublications(source: Source): Candidate[] {
  const passages = facts(source)
  const found = new Map<string, Candidate>()
  const add = (one: Publication, at: Stretch, named: boolean) => {
    const key = fold(one.title)
    const known = [...found.entries()].find(([other]) => other === key || (named && other.includes(key)))?.[1]
    if (known) known.fields = fuller(known.fields, one)
    else found.set(key, candidate('publications', { ...one }, at, named ? clear : likely))
  }
  const used = new Set<Passage>()
  for (const table of source.tables) {
    for (const { one, block } of publicationsOfTable(table)) add(one, { block }, true)
  }
  for (const [i, passage] of passages.entries()) {
    if (used.has(passage)) continue
    const { block } = passage
    for (const { text, from } of sentences(passage)) {
      for (const { one, named, ...at } of fromSentence(text))
        add(one, { block, from: from + at.from, to: from + at.to }, named)
    }
    for (const item of announcesList(passage) ? itemsBelow(passages, i) : []) {
      used.add(item)
      const one = publicationOf(contentOf(item.block), null)
      if (one) add(one, { block: item.block, from: item.block.from, to: item.block.text.length }, true)
    }
  }
  return [...found.values()]
}

/** A later mention completes an earlier one and never overrides it. */
function fuller(known: Record<string, unknown>, one: Publication): Record<string, unknown> {
  const more: Record<string, unknown> = { ...one }
  return Object.fromEntries(Object.entries(known).map(([key, value]) => [key, value ?? more[key] ?? null]))
}

function fromSentence(text: string): Phrase[] {
  const overlaps = (a: Phrase, b: Phrase) => a.from < b.to && b.from < a.to
  const listed = listedPublications(text)
  const quoted = quotedPublications(text).filter((one) => !listed.some((other) => overlaps(one, other)))
  const titled = [...listed, ...quoted]
  return [
    ...titled,
    ...unnamedPublications(text).filter((one) => !titled.some((other) => overlaps(one, other))),
  ]
}

/** «Đã xuất bản các ấn phẩm sau:» */
function announcesList({ block: { text } }: Passage): boolean {
  return (
    text.endsWith(':') &&
    text.length < 400 &&
    publicationKind.test(text) &&
    !/văn bản|đoàn|lớp|kinh phí/iu.test(text.slice(-120))
  )
}
