import { plainText } from '../glossary/plain.ts'

const SPACES = /\s+/g

/** What is looked up: the words of a tagged text, whatever its tags, case, spaces, quotes and dashes. */
export function memoryKey(tagged: string): string {
  return sameMarks(plainText(tagged).text).toLowerCase()
}

/** A tagged text as two must agree to be the same: spaces, quotes and dashes in one form, tags numbered from 1. */
export function sameText(tagged: string): string {
  return sameMarks(renumbered(tagged))
}

function sameMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(SPACES, ' ')
    .trim()
}

const TAG = /<(\/?)(\d+)(\/?)>/g

/** The tags of a text numbered from 1 in the order in which they come. */
export function renumbered(tagged: string, numbers: Map<string, number> = new Map()): string {
  return tagged.replace(TAG, (_, closing: string, number: string, alone: string) => {
    const own = numbers.get(number) ?? numbers.size + 1
    numbers.set(number, own)
    return `<${closing}${own}${alone}>`
  })
}
