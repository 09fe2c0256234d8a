import { wordsOf } from '../segments/tags.ts'

const SPACES = /\s+/g

/** What is looked up: the words of a tagged text, whatever its tags, case, spaces, quotes and dashes. */
export function memoryKey(tagged: string): string {
  return sameMarks(wordsOf(tagged)).toLowerCase()
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

const TAG = /<(\/?)(\d{1,4})(\/?)>/g

/** The numbers that the tags of a text have in it, in the order in which they come first. */
export function tagNumbers(tagged: string): number[] {
  return [...new Set([...tagged.matchAll(TAG)].map((match) => Number(match[2])))]
}

/** A text with its tags numbered from 1 in the order of `like`: those of its source, its own, or those given. */
export function renumbered(tagged: string, like: string = tagged): string {
  const known = tagNumbers(like)
  const own = tagNumbers(tagged).filter((number) => !known.includes(number))
  const place = new Map([...known, ...own].map((number, at) => [number, at + 1]))
  return withNumbers(tagged, (number) => place.get(number) ?? number)
}

/** A text whose tags are numbered from 1, with the numbers that the tags of another text have. */
export function numberedAs(tagged: string, numbers: readonly number[]): string {
  return withNumbers(tagged, (number) => numbers[number - 1] ?? number)
}

function withNumbers(tagged: string, numberOf: (number: number) => number): string {
  return tagged.replace(TAG, (_, closing: string, number: string, alone: string) => {
    return `<${closing}${numberOf(Number(number))}${alone}>`
  })
}
