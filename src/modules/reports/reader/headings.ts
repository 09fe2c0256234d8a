import { contentOf, tailOf, type Block } from './text/block.ts'
import { isUpperCase } from './text/words.ts'
import { isLabel, topicOf, type Zone } from './topics.ts'

/** A block as a heading, as a paragraph, or both: «1. Ưu điểm: Hoạt động …». */
export type Found = { heading: Block | null; rest: Block | null }

export function findHeading(block: Block, next: Block | undefined, zone: Zone | null): Found {
  if (block.cells) return { heading: null, rest: block }
  const text = contentOf(block)
  const runIn = runInHeading(block, text, zone)
  if (runIn) return runIn
  const numbered = block.marker !== null && block.marker.kind !== 'bullet'
  const is = numbered ? isNumberedHeading(block, text, next, zone) : isBareHeading(block, text, next)
  return is ? { heading: block, rest: null } : { heading: null, rest: block }
}

function isNumberedHeading(block: Block, text: string, next: Block | undefined, zone: Zone | null): boolean {
  if (block.marker?.kind === 'ordinal') return false
  if (block.marker?.kind === 'part' || isUpperCase(text)) return text.length < 400
  if (text.length > 250 || /[;,…]$|\.\/\.$/.test(text)) return false
  if (isLabel(text)) return true
  if (text.endsWith('.'))
    return words(text) <= 9 && zone !== 'plan' && zone !== 'recommendation' && !isListed(block, next)
  if (text.endsWith(':')) return words(text) <= 30 && !/(?:sau|như|gồm|là)\s?:$/u.test(text)
  return !/[.!?]\s\p{Lu}/u.test(text) && words(text) <= 45
}

/** A numbered sentence followed by another one of its style is an item of a list. */
function isListed(block: Block, next: Block | undefined): boolean {
  return next?.marker?.style === block.marker?.style && /[.;]$/.test(next?.text ?? '')
}

function isBareHeading(block: Block, text: string, next: Block | undefined): boolean {
  if (isLabel(text) || isTitleLine(block, text, next)) return true
  if (block.marker || text.length > 200) return false
  if (/^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu)(?!\p{L})/u.test(text)) return !/[.;]$/.test(text)
  return isUpperCase(text) && words(text) >= 2 && !/[;,]$/.test(text)
}

/** «Công tác đón đoàn báo chí nước ngoài» alone on its line above a paragraph that speaks of it. */
function isTitleLine(block: Block, text: string, next: Block | undefined): boolean {
  if (block.marker || !next || next.cells || text.length > 110 || /[.,;:!?)…]$/u.test(text)) return false
  const speaks = next.marker !== null || (next.text.length > text.length && /[.;:…]$/u.test(next.text))
  return (
    /^\p{Lu}/u.test(text) && words(text) <= 16 && words(text) >= 2 && speaks && topicOf(text, null) !== null
  )
}

/** The words before a colon head the rest when they are a known label, or a short numbered phrase with a topic. */
function runInHeading(block: Block, text: string, zone: Zone | null): Found | null {
  const colon = /^([^.;]{3,90}?)\s?(:|\.(?=\s\p{Lu}))\s+(?=\S)/u.exec(text)
  const label = colon?.[1]
  if (!colon || !label) return null
  const numbered = block.marker !== null && block.marker.kind !== 'bullet'
  const isTopic =
    numbered && zone === null && colon[2] === ':' && words(label) <= 9 && topicOf(label, null) !== null
  if (!isLabel(label) && !(isTopic && /[.;…]$/.test(text))) return null
  const heading = { ...block, text: block.text.slice(0, block.from + label.length) }
  return { heading, rest: tailOf(block, block.from + colon[0].length) }
}

function words(text: string): number {
  return text.split(' ').length
}
