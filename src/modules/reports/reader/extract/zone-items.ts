import type { Passage } from '../outline.ts'
import type { Source } from '../source.ts'
import { contentOf, type Block } from '../text/block.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Zone } from '../topics.ts'

export type Item = {
  text: string
  block: Block
  from: number
  to: number
  number: string | null
  passage: Passage
}

/** The statements of the sections of one kind: each bullet or numbered item one, a lone paragraph by its sentences. */
export function itemsOf(source: Source, zone: Zone): Item[] {
  const groups: Passage[][] = []
  for (const passage of source.passages) {
    if (passage.zone !== zone || passage.block.cells) continue
    const last = groups.at(-1)
    if (last?.[0]?.section === passage.section) last.push(passage)
    else groups.push([passage])
  }
  return groups.flatMap(itemsOfSection)
}

function itemsOfSection(passages: readonly Passage[]): Item[] {
  const heading = passages.find((passage) => passage.isHeading)
  const body = passages.filter((passage) => !passage.isHeading)
  if (body.length === 0) return heading && isTask(heading) ? [whole(heading)] : []
  if (body.some((passage) => passage.block.marker !== null)) {
    return body
      .filter((passage, i) => !isIntroduction(passage, body) && !leadsList(passage, body[i + 1]))
      .map(whole)
  }
  const said = body.filter((passage) => !passage.block.text.endsWith(':'))
  return said.length === 1 ? said.flatMap(bySentence) : said.map(whole)
}

/** A numbered line without a full stop looks like a heading; without content it is a statement of its own. */
function isTask({ section, block }: Passage): boolean {
  return (
    section !== null && section.children.length === 0 && section.level > 1 && block.text.split(' ').length > 5
  )
}

/** «… như sau:» before a list, or a plain paragraph before bullets. */
function isIntroduction(passage: Passage, body: readonly Passage[]): boolean {
  const { text, marker } = passage.block
  if (marker !== null) return false
  return text.endsWith(':') || (body[0] === passage && body.length > 2)
}

function leadsList(passage: Passage, next: Passage | undefined): boolean {
  return (
    passage.block.text.endsWith(':') &&
    next !== undefined &&
    next.block.marker?.style !== passage.block.marker?.style
  )
}

function whole(passage: Passage): Item {
  const { block } = passage
  const number = block.marker?.number ?? null
  return { text: contentOf(block), block, from: block.from, to: block.text.length, number, passage }
}

function bySentence(passage: Passage): Item[] {
  const { block } = passage
  return sentencesOf(block.text, block.from)
    .filter((one) => one.text.split(' ').length > 3)
    .map(({ text, from }) => ({ text, block, from, to: from + text.length, number: null, passage }))
}
