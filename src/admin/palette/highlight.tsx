import { Fragment } from 'react'
import { fold } from '../../platform/text/fold.ts'

type Part = { text: string; hit: boolean }

/** Cuts a text where words, compared without accents, stand at the beginning of its words. */
export function partsOf(text: string, wanted: string): Part[] {
  const characters = [...text.normalize('NFC')]
  const folded = characters.map((character) => (/\s/.test(character) ? ' ' : fold(character)))
  const hit = characters.map(() => false)
  for (const word of fold(wanted).split(' ').filter(Boolean)) mark(folded, word, hit)
  const parts: Part[] = []
  characters.forEach((character, place) => {
    const last = parts.at(-1)
    // The space between two words that were found belongs to them.
    const isHit =
      hit[place] === true || (character === ' ' && hit[place - 1] === true && hit[place + 1] === true)
    if (last?.hit === isHit) last.text += character
    else parts.push({ text: character, hit: isHit })
  })
  return parts
}

function mark(folded: readonly string[], word: string, hit: boolean[]): void {
  for (let start = 0; start < folded.length; start++) {
    if (start > 0 && /[\p{L}\p{N}]/u.test(folded[start - 1] ?? '')) continue
    let end = start
    let text = ''
    while (end < folded.length && text.length < word.length) text += folded[end++]
    if (text === word) hit.fill(true, start, end)
  }
}

/** A text with the words searched for in the colour of what can be done. */
export function Highlight({ text, wanted }: { text: string; wanted: string }) {
  return partsOf(text, wanted).map(({ text: part, hit }, place) =>
    hit ? <mark key={place}>{part}</mark> : <Fragment key={place}>{part}</Fragment>,
  )
}
