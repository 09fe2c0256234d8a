import { createHash } from 'node:crypto'
import type { SegmentState, TranslatedSegment } from '../segments/segment.ts'
import { taggedOf, tokensOf } from './tokens.ts'

const DIGITS = 5

const letters = { untranslated: 'u', machine: 'm', editing: 'e', translated: 't', approved: 'a' } as const

/** What a segment was when a file was made: the beginnings of the hashes of its source and target, and its state. */
export type Mark = { source: string; target: string; state: SegmentState }

type Marked = Pick<TranslatedSegment, 'text' | 'target' | 'state' | 'outdated'>

/** A dozen characters that travel beside a segment and tell later who has changed it: `0f3a91c22b7t`. */
export function markOf(segment: Marked): string {
  const { source, target, state } = readMarkOf(segment)
  return `${source}${target}${letters[state]}`
}

/** The mark of a segment as it stands. */
export function readMarkOf(segment: Marked): Mark {
  return {
    source: sourceDigest(segment.text),
    target: targetDigest(segment.target),
    state: toldState(segment),
  }
}

/** @returns null for anything that is no mark */
export function parseMark(text: string | null): Mark | null {
  const found = /^([0-9a-f]{5})([0-9a-f]{5})([umeta])$/.exec(text ?? '')
  if (!found) return null
  const [, source = '', target = '', letter] = found
  const [state] = Object.entries(letters).find(([, is]) => is === letter) ?? ['untranslated']
  return { source, target, state: state as SegmentState }
}

export function sourceDigest(tagged: string): string {
  return digest(settled(tagged))
}

export function targetDigest(tagged: string | null): string {
  return digest(tagged === null ? '\0' : settled(tagged))
}

/** How a segment is told to others: words made from a former source are to be looked at again. */
export function toldState({ state, outdated, target }: Omit<Marked, 'text'>): SegmentState {
  if (target === null) return 'untranslated'
  return outdated && (state === 'translated' || state === 'approved') ? 'editing' : state
}

/** A tagged text as it is compared: spaces that editors add at will, and ways of writing the same, do not count. */
export function settled(tagged: string): string {
  return canonical(tagged).replace(/\s+/g, ' ').trim()
}

/** A tagged text in the one way of writing it. */
export function canonical(tagged: string): string {
  return taggedOf(tokensOf(tagged.normalize('NFC')))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}
