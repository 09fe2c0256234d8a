import { memo } from 'react'
import type { Page, Piece, ReservedPiece } from '../../../../documents/paging/pieces.ts'
import type { Setting } from '../../../../documents/paging/setting.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { useWords } from '../../../../admin/words.ts'
import { FormOnPage } from './form.tsx'
import type { PaperActs } from './line.tsx'
import type { Marks } from './marks.ts'
import css from './paper.module.css'
import { TableOnPage } from './table.tsx'
import { TextOnPage, type Looks } from './text.tsx'

const words = { page: { vi: 'Trang {number}', en: 'Page {number}' } } as const satisfies Record<
  string,
  Labels
>

type SheetProps = {
  page: Page
  index: number
  setting: Setting
  marks: Marks
  looks: Looks
  acts: PaperActs
  /** Where an editor takes its place on this page. */
  onReserved: (place: HTMLElement | null) => void
}

/** One true sheet of paper. */
export const Sheet = memo(function Sheet({ page, index, setting, ...rest }: SheetProps) {
  const t = useWords()
  const { page: paper, pageNumber, styles } = setting.printed.layout
  const number = {
    [pageNumber.at === 'top-center' ? 'top' : 'bottom']: `${pageNumber.distance}mm`,
    left: `${paper.margins.left.use}mm`,
    right: `${paper.margins.right.use}mm`,
    fontSize: `${styles.pageNumber.size.use}pt`,
    lineHeight: `${setting.spacing.solid(styles.pageNumber.size.use)}mm`,
  }
  return (
    <section
      className={css.sheet}
      style={{ width: `${paper.width}mm`, height: `${paper.height}mm` }}
      aria-label={t(words.page, { number: index + 1 })}
      data-page={index + 1}
    >
      {setting.printed.watermark !== null && (
        <div className={css.watermark} aria-hidden="true">
          {setting.printed.watermark}
        </div>
      )}
      {page.number !== null && (
        <div className={pageNumber.at === 'top-center' ? css.numberTop : css.numberBottom} style={number}>
          {page.number}
        </div>
      )}
      {page.pieces.map((piece, position) => (
        <PieceOnPage
          key={`${'id' in piece ? piece.id : piece.kind} ${position}`}
          {...{ piece, setting, ...rest }}
        />
      ))}
    </section>
  )
})

type PieceOnPageProps = Omit<SheetProps, 'page' | 'index'> & { piece: Piece }

function PieceOnPage({ piece, onReserved, ...rest }: PieceOnPageProps) {
  switch (piece.kind) {
    case 'text':
      return <TextOnPage piece={piece} {...rest} />
    case 'table':
      return <TableOnPage piece={piece} {...rest} />
    case 'reserved':
      return <Reserved piece={piece} setting={rest.setting} onReserved={onReserved} />
    default:
      return <FormOnPage piece={piece} setting={rest.setting} />
  }
}

type ReservedProps = { piece: ReservedPiece; setting: Setting; onReserved: SheetProps['onReserved'] }

function Reserved({ piece, setting, onReserved }: ReservedProps) {
  const { margins } = setting.printed.layout.page
  const box = {
    top: `${margins.top.use + piece.y}mm`,
    left: `${margins.left.use}mm`,
    width: `${setting.geometry.width}mm`,
    minHeight: `${piece.height}mm`,
  }
  return <div ref={onReserved} className={css.reserved} style={box} />
}
