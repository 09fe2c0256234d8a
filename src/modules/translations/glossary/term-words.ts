import { lowered } from './plain.ts'

/** A word of a Vietnamese text: as written, as compared, where it stands and what parts it from the next one. */
export type Word = { said: string; key: string; from: number; to: number; after: string }

const WORDS = /[\p{L}\p{M}\p{N}]+/gu

/** The words of a text; accents count, for in Vietnamese they make other words. */
export function wordsOfTerm(text: string): Word[] {
  const matches = [...text.matchAll(WORDS)]
  return matches.map(({ 0: said, index: from }, place) => {
    const to = from + said.length
    const next = matches[place + 1]?.index ?? text.length
    return { said: said.normalize('NFC'), key: keyOf(said), from, to, after: parting(text.slice(to, next)) }
  })
}

/** Compares two ways of writing a term, whatever their spaces, dashes and case. */
export function spellingOf(text: string): string {
  return wordsOfTerm(text)
    .map(({ key, after }) => key + after)
    .join('')
    .trim()
}

function keyOf(word: string): string {
  return lowered(word.normalize('NFC'))
}

/** «Phong Nha – Kẻ Bàng» and «Phong Nha-Kẻ Bàng» are one name; a comma or a full stop parts two. */
function parting(between: string): string {
  const plain = between.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s+/g, ' ')
  return plain.replace(/ ?([-/&]) ?/g, '$1')
}
