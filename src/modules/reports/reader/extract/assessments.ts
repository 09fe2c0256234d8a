import type { Candidate } from '../types.ts'
import type { Passage } from '../outline.ts'
import { candidate, guess, likely, sure, type Source, type Stretch } from '../source.ts'
import { contentOf } from '../text/block.ts'
import { sentencesOf } from '../text/sentences.ts'
import { trimmed } from '../text/words.ts'
import type { Zone } from '../topics.ts'
import { itemsOf } from './zone-items.ts'

const kinds = ['advantage', 'difficulty', 'strength', 'weakness', 'cause', 'lesson'] as const satisfies Zone[]
type Kind = (typeof kinds)[number]

const closing = /^Trên đây là/u

/** Advantages, difficulties, strengths, weaknesses, causes and lessons, as the sections sort them. */
export function readAssessments(source: Source): Candidate[] {
  const sorted = kinds.flatMap((zone) =>
    itemsOf(source, zone).flatMap((item) => {
      const kind = kindOf(item.text, zone)
      if (trimmed(item.text).split(' ').length < 4 || closing.test(item.text)) return []
      return [candidate('assessments', { kind, text: item.text }, item, kind === zone ? sure : likely)]
    }),
  )
  return [...sorted, ...unsorted(source)]
}

/** Under «Tồn tại, hạn chế và nguyên nhân» the causes say so themselves. */
function kindOf(text: string, zone: Kind): Kind {
  const isCause = /^(?:\*\s?)?(?:Nguyên nhân|Những (?:tồn tại|hạn chế)[^.]{0,40} (?:là )?do |Do\s)/u.test(
    text,
  )
  return zone === 'weakness' && isCause ? 'cause' : zone
}

/** A bullet is one statement, a plain paragraph has one to a sentence. */
function statements({ block }: Passage): (Stretch & { text: string })[] {
  if (block.marker) return [{ block, from: block.from, to: block.text.length, text: contentOf(block) }]
  return sentencesOf(block.text).map(({ text, from }) => ({ block, from, to: from + text.length, text }))
}

/** An evaluation without sub-headings: what follows «Tuy nhiên», «Bên cạnh đó còn» is a weakness. */
function unsorted(source: Source): Candidate[] {
  const passages = source.passages.filter(
    ({ topic, zone, isHeading, block }) =>
      topic === 'evaluation' && zone === null && !isHeading && !block.cells,
  )
  let kind: Kind = 'strength'
  return passages.flatMap(statements).flatMap(({ text, ...at }) => {
    if (/^(?:Tuy nhiên|Bên cạnh|Song|Tuy vậy|Ngoài những|Mặc dù)/u.test(text)) kind = 'weakness'
    if (text.endsWith(':') || text.split(' ').length < 6 || closing.test(text)) return []
    return [candidate('assessments', { kind, text }, at, guess)]
  })
}
