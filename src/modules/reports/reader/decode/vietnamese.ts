const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?'
const rime =
  '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oao|oe|oeo|oi|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu|oo|oă)(?:ch|nh|ng|[cmnpt])?'
const syllable = new RegExp(`^${onset}${rime}$`, 'u')
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g

/** How far a text is Vietnamese: the share of its words with marks that are possible syllables, and how many those are. */
export function vietnameseShare(text: string): { share: number; marked: number } {
  let possible = 0
  let marked = 0
  for (const [word] of text.slice(0, 200_000).matchAll(/[\p{L}\p{M}\u0080-\u00ff]{1,30}/gu)) {
    if (/^[a-zA-Z]+$/.test(word)) continue
    marked++
    if (isSyllable(word)) possible++
  }
  return { share: marked === 0 ? 0 : possible / marked, marked }
}

function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD')
  if ((plain.match(tones)?.length ?? 0) > 1) return false
  if (word.slice(1) !== word.slice(1).toLowerCase() && word !== word.toUpperCase()) return false
  return syllable.test(plain.replace(tones, '').normalize('NFC').toLowerCase())
}
