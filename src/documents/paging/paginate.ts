import { geometryOf, type TextWidth } from '../geometry.ts'
import type { Layout } from '../layouts.ts'
import { print, type Printed } from '../printed.ts'
import type { Block, DocumentTree } from '../tree.ts'
import { blocksOf } from './blocks.ts'
import { distribute, type Sheet } from './flow.ts'
import { annexItems, endItems, headItems } from './form.ts'
import type { Line } from './lines.ts'
import type { Page } from './pieces.ts'
import { spacingOf, type Reserved, type Setting } from './setting.ts'

/** A document on its sheets of paper. */
export type Paginated = { pages: readonly Page[]; setting: Setting }

export type PaginateOptions = {
  reserved?: Reserved | null
  /** Lines of an earlier call with the same layout: unchanged blocks are not broken again. */
  known?: WeakMap<Block, readonly Line[]>
}

/**
 * Sets a tree on pages exactly as the PDF does: the same lines, the same page breaks, the same numbers. Pure and free
 * of server code: the office shows with it what will be printed. Throws `documents.unknown-layout`.
 */
export function paginate(tree: DocumentTree, textWidth: TextWidth, options: PaginateOptions = {}): Paginated {
  return paginatePrinted(print(tree), textWidth, options)
}

/** The same for a document whose words are already in their form, so that equal blocks stay the same objects. */
export function paginatePrinted(
  printed: Printed,
  textWidth: TextWidth,
  { reserved = null, known = new WeakMap() }: PaginateOptions = {},
): Paginated {
  const { layout } = printed
  const geometry = geometryOf(printed, textWidth)
  const setting: Setting = { printed, geometry, spacing: spacingOf(layout), textWidth, reserved, known }
  const items = [
    ...headItems(setting),
    ...blocksOf(setting, printed.blocks),
    ...endItems(setting),
    ...printed.annexes.flatMap((annex, i) => annexItems(setting, annex, `phu-luc-${i + 1}`)),
  ]
  return { pages: numbered(distribute(items, textHeight(layout)), layout), setting }
}

function textHeight({ page: { height, margins } }: Layout): number {
  return height - margins.top.use - margins.bottom.use
}

/** Pages count from the start of the document or of the annex that they belong to. */
function numbered(sheets: readonly Sheet[], { pageNumber }: Layout): Page[] {
  let count = 0
  return sheets.map(({ pieces, starts }) => {
    count = starts ? 1 : count + 1
    return { number: count > 1 || pageNumber.onFirstPage ? count : null, pieces }
  })
}
