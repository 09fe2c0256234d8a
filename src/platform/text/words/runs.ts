/** A stretch of letters and digits of one kind of script, and where it stands in the text. */
export type Run = { text: string; start: number; end: number; kind: RunKind }

/**
 * `spaced`: a word between spaces. `unspaced`: Lao, Thai, Chinese or Japanese, words without a sign between them.
 * `korean`: words between spaces that carry their particles with them.
 */
export type RunKind = 'spaced' | 'unspaced' | 'korean'

const LETTERS = /[\p{L}\p{N}\p{M}]+/gu
const BEYOND_LATIN = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/
const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const PARTS = new RegExp(
  `(?<unspaced>[${UNSPACED}]+)|(?<korean>\\p{Script=Hangul}+)|[^${UNSPACED}\\p{Script=Hangul}]+`,
  'gu',
)

/**
 * Cuts a text in NFC into its runs, left to right. By script rather than by the language of the page, so that a Lao
 * name in a French text is cut as it is in a Lao one.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  LETTERS.lastIndex = 0
  // Not `matchAll`, which takes twice as long: everything published goes through here.
  for (let found = LETTERS.exec(text); found; found = LETTERS.exec(text)) {
    const [letters] = found
    const start = found.index
    if (BEYOND_LATIN.test(letters)) runs.push(...partsOf(letters, start))
    else runs.push({ text: letters, start, end: start + letters.length, kind: 'spaced' })
  }
  return runs
}

function partsOf(letters: string, from: number): Run[] {
  return Array.from(letters.matchAll(PARTS), ({ 0: text, index, groups }) => {
    const start = from + index
    const kind = groups?.['unspaced'] ? 'unspaced' : groups?.['korean'] ? 'korean' : 'spaced'
    return { text, start, end: start + text.length, kind }
  })
}
