import type { Part } from './words.ts'

/** Abbreviations whose full stop does not end a sentence. */
const abbreviated =
  /(?<![\p{L}\p{N}])(?:TP|Tp|tp|TX|Tx|ThS|Ths|TS|PGS|GS|BS|KS|CN|Đ\/c|đ\/c|KT|TM|TL|TUQ|St|Mr|Mrs|No|TT|\p{Lu}|\p{N}{1,2})\.$/u

/** The sentences of a paragraph with their offsets; a list after a colon stays in its sentence. */
export function sentencesOf(text: string, from = 0): Part[] {
  const sentences: Part[] = []
  let start = from
  for (const stop of text.matchAll(/[.!?…]["”)]?\s(?=["“(]?\p{Lu})/gu)) {
    if (stop.index < start || abbreviated.test(text.slice(Math.max(0, stop.index - 8), stop.index + 1)))
      continue
    const end = stop.index + stop[0].length
    sentences.push({ text: text.slice(start, end).trimEnd(), from: start })
    start = end
  }
  if (start < text.length) sentences.push({ text: text.slice(start), from: start })
  return sentences
}
