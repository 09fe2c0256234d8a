import { wordsOf } from '../segments/tags.ts'

/** Words of a Vietnamese text as translators are paid for them: what white space parts and holds a letter or a digit. */
export function countWords(tagged: string): number {
  return wordsOf(tagged)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
