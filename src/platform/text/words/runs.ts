/** A stretch of letters and digits of one kind of script, and where it stands in the text. */
export type Run = { text: string; start: number; end: number; kind: RunKind }

/**
 * `spaced`: a word between spaces. `unspaced`: Lao, Thai, Chinese or Japanese, words without a sign between them.
 * `korean`: words between spaces that carry their particles with them.
 */
export type RunKind = 'spaced' | 'unspaced' | 'korean'

/**
 * Cuts a text in NFC into its runs, left to right. By script rather than by the language of the page, so that a Lao
 * name in a French text is cut as it is in a Lao one.
 */
export function runsOf(text: string): Run[] {
  const runs: Run[] = []
  forEachRun(text, (start, end, kind) => runs.push({ text: text.slice(start, end), start, end, kind }))
  return runs
}

/** Tells of the same runs without taking them out of the text, for whoever looks at few of them. */
export function forEachRun(text: string, tell: (start: number, end: number, kind: RunKind) => void): void {
  let start = 0
  let script = SIGN
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    let units = 1
    let found = SCRIPTS[code] ?? UNKNOWN
    if (found === UNKNOWN) {
      const letter = String.fromCodePoint(text.codePointAt(at) ?? code)
      units = letter.length
      found = scriptOf(letter)
      if (!isHalf(code)) SCRIPTS[code] = found
    }
    if (found !== script) {
      const kind = KINDS[script]
      if (kind) tell(start, at, kind)
      start = at
      script = found
    }
    at += units
  }
  const kind = KINDS[script]
  if (kind) tell(start, text.length, kind)
}

const [SIGN, SPACED, UNSPACED, KOREAN, UNKNOWN] = [0, 1, 2, 3, 4]
const KINDS: readonly (RunKind | undefined)[] = [undefined, 'spaced', 'unspaced', 'korean']

// Everything published goes letter by letter through here: each is looked at with expressions only once.
const SCRIPTS = new Uint8Array(0x1_0000).fill(UNKNOWN)

const LETTER = /[\p{L}\p{N}\p{M}]/u
const BEYOND_LATIN = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\uffff]/
const WITHOUT_SPACES =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const HANGUL = /\p{Script=Hangul}/u

function scriptOf(letter: string): number {
  if (!LETTER.test(letter)) return SIGN
  if (!BEYOND_LATIN.test(letter)) return SPACED
  if (WITHOUT_SPACES.test(letter)) return UNSPACED
  return HANGUL.test(letter) ? KOREAN : SPACED
}

/** The first half of a letter beyond the first 65,536, which says nothing without the second. */
function isHalf(code: number): boolean {
  return (code & 0xfc00) === 0xd800
}
