import type { Bullet, Paragraph, Section } from './types.ts'
import { findHeading } from './headings.ts'
import { contentOf, type Block } from './text/block.ts'
import { romanValue } from './text/markers.ts'
import { fold, isUpperCase } from './text/words.ts'
import { isLabel, topicOf, zoneOf, type Topic, type Zone } from './topics.ts'

/** A paragraph, row or heading of the body together with where it stands in the outline. */
export type Passage = {
  block: Block
  section: Section | null
  isHeading: boolean
  topic: Topic | null
  zone: Zone | null
}

type Level = {
  style: string
  section: Section
  topic: Topic | null
  zone: Zone | null
  number: string | null
}

/** Cuts the body into sections by the styles of numbering in the order in which they open, whatever they are. */
export function outlineOf(
  body: readonly Block[],
  year: number | null,
): { outline: Section[]; passages: Passage[] } {
  const outline: Section[] = []
  const passages: Passage[] = []
  let path: Level[] = []
  for (const [index, whole] of body.entries()) {
    const untitled = path.at(-1)
    if (untitled?.section.heading === '' && isTitle(whole)) {
      path = [...path.slice(0, -1), titled(untitled, whole, year)]
      passages.push(passageOf(whole, path, true))
      continue
    }
    const { heading, rest } = findHeading(whole, body[index + 1], path.at(-1)?.zone ?? null)
    if (heading) {
      const style = styleOf(whole, path)
      const above = pathAbove(path, style)
      const siblings = above.at(-1)?.section.children ?? outline
      const level = open(heading, style, above, { year, order: siblings.length + 1 })
      siblings.push(level.section)
      path = [...above, level]
      passages.push(passageOf(heading, path, true))
    }
    if (!rest) continue
    const passage = passageOf(rest, path, false)
    passage.section?.paragraphs.push(paragraphOf(rest))
    passages.push(passage)
  }
  return { outline, passages }
}

/** «Phần thứ nhất» with its title on a line of its own. */
function isTitle(block: Block): boolean {
  return block.cells === null && block.marker === null && block.text.length < 300 && isUpperCase(block.text)
}

function titled(level: Level, block: Block, year: number | null): Level {
  level.section.heading = block.text
  const topic = topicOf(block.text, year)
  return { ...level, topic, zone: zoneOf(topic) ?? level.zone }
}

function passageOf(block: Block, path: readonly Level[], isHeading: boolean): Passage {
  const level = path.at(-1)
  const topic = path.findLast((one) => one.topic !== null)?.topic ?? null
  return { block, section: level?.section ?? null, isHeading, topic, zone: level?.zone ?? null }
}

function paragraphOf(block: Block): Paragraph {
  const bullet: Bullet = block.cells ? 'row' : (block.marker?.bullet ?? 'plain')
  return { line: block.line, bullet, text: block.text }
}

/** The levels that stay open above a new heading of `style`. */
function pathAbove(path: readonly Level[], style: string): Level[] {
  const at = path.findIndex((level) => level.style === style)
  if (at >= 0) return path.slice(0, at)
  const depth = orderOf(style)
  const deeper = path.findIndex((level) => orderOf(level.style) > depth)
  return deeper < 0 ? [...path] : path.slice(0, deeper)
}

/** Only what nests always the same way is ordered: parts above letters above Roman above Arabic numbers. */
function orderOf(style: string): number {
  const order = [
    'annex',
    'part',
    'letter',
    'roman',
    'decimal 1',
    'decimal 2',
    'decimal 3',
    'decimal 4',
    'title',
  ]
  const at = order.indexOf(style)
  return style === 'caps' ? order.indexOf('roman') : at < 0 ? order.length : at
}

function open(
  heading: Block,
  style: string,
  above: readonly Level[],
  at: { year: number | null; order: number },
): Level {
  const number = heading.marker?.number ?? null
  const text = contentOf(heading).replace(/\s?[:.]$/, '')
  const parent = above.at(-1)
  const topic = refined(topicOf(text, at.year), text, above)
  const section: Section = {
    id: [parent?.section.id, ownNumber(number, parent) ?? `§${at.order}`].filter(Boolean).join('.'),
    level: above.length + 1,
    number,
    headingExact: heading.text,
    heading: text,
    line: heading.line,
    paragraphs: [],
    children: [],
  }
  return { style, section, topic, zone: zoneOf(topic) ?? parent?.zone ?? null, number }
}

/** «1.2» below «1» adds only its own «2» to the address of its parent. */
function ownNumber(number: string | null, parent: Level | undefined): string | null {
  const above = parent?.number ? `${parent.number}.` : null
  return above !== null && number?.startsWith(above) ? number.slice(above.length) : number
}

/** «Kết quả đạt được» is a strength in an evaluation and a heading of facts elsewhere. */
function refined(topic: Topic | null, text: string, above: readonly Level[]): Topic | null {
  const evaluated = above.some((level) => level.topic === 'evaluation')
  const praises = /^(?:nhung |ve )?(?:ket qua|mat|uu diem).{0,30}(?:dat duoc|duoc)?$|dat duoc/.test(
    fold(text),
  )
  if (evaluated && (topic === 'results' || topic === null) && praises) return 'strength'
  return topic === 'strength' && !evaluated && /ket qua|^dat duoc/.test(fold(text)) ? 'results' : topic
}

function styleOf(block: Block, path: readonly Level[]): string {
  const marker = block.marker
  if (/^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu)/u.test(block.text)) return 'annex'
  if (!marker) return isUpperCase(block.text) ? 'caps' : isLabel(block.text) ? 'label' : 'title'
  if (marker.kind === 'bullet') return `label ${marker.bullet}`
  if (marker.style !== 'roman' && marker.style !== 'letter') return marker.style
  const before = path.findLast((level) => level.style === 'letter')?.number
  const next = before ? String.fromCharCode(before.charCodeAt(0) + 1) : null
  return next !== null && marker.number === next && romanValue(next) !== 1 ? 'letter' : marker.style
}
