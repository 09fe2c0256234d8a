import { parseNumberWords } from '../../../../platform/text/number-words.ts'
import { romanNumbersIn } from './roman.ts'

const WORD = /[\p{L}\p{M}]+/gu

// Words that say a number without being one of the counting words.
const OTHERS: Readonly<Record<string, number>> = {
  nhất: 1,
  giêng: 1,
  đôi: 2,
  cặp: 2,
  nhì: 2,
  dăm: 5,
  chục: 10,
  tá: 12,
  chạp: 12,
  rằm: 15,
  nửa: 50,
  trăm: 100,
  nghìn: 1000,
  ngàn: 1000,
  vạn: 10_000,
}

/** Numbers that a Vietnamese text says in words, and those of its Roman numerals. */
export function spelledNumbersIn(text: string): Set<number> {
  const words = (text.normalize('NFC').match(WORD) ?? []).map((word) => word.toLowerCase())
  const found = new Set(romanNumbersIn(text))
  words.forEach((word, start) => {
    const other = OTHERS[word]
    if (other !== undefined) found.add(other)
    for (let end = start + 1; end <= Math.min(words.length, start + 10); end += 1) {
      const value = parseNumberWords(words.slice(start, end).join(' '))
      // «hai trăm» begins with a number, «trăm hai» does not; go on while the words may still become one.
      if (value === null && end > start + 1) break
      if (value !== null) found.add(value)
    }
  })
  return found
}
