import type { Inline } from '../tree.ts'
import type { TextPiece } from './pieces.ts'
import type { Setting } from './setting.ts'

const NONE: readonly Inline[] = []

/** The inlines that the runs of a piece count: those of its paragraph, or of the legal basis that it prints. */
export function printedInlines(
  { printed }: Setting,
  { block, id }: Pick<TextPiece, 'block' | 'id'>,
): readonly Inline[] {
  if (block?.kind === 'paragraph') return block.inlines
  const [, basis] = /^basis-(\d+)$/.exec(id) ?? []
  return basis === undefined ? NONE : (printed.bases[Number(basis)] ?? NONE)
}
