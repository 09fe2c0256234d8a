import type { KeyboardEvent } from 'react'
import { printedInlines } from '../../../../documents/paging/inlines.ts'
import type { TextPiece } from '../../../../documents/paging/pieces.ts'
import type { Setting } from '../../../../documents/paging/setting.ts'
import { classes } from '../../../../admin/ui/classes.ts'
import { Line, type PaperActs } from './line.tsx'
import type { Marks } from './marks.ts'
import { Gutter } from './gutter.tsx'
import css from './paper.module.css'

export type Looks = { figure: string | undefined; block: string | undefined }

export type PieceProps<Piece> = {
  piece: Piece
  setting: Setting
  marks: Marks
  looks: Looks
  acts: PaperActs
}

/** A paragraph, a heading or a line of the form, as far as it stands on this page. */
export function TextOnPage({ piece, setting, marks, looks, acts }: PieceProps<TextPiece>) {
  const { block, element, lines, pitch, lineHeight, x, y, id, continued } = piece
  const { printed, geometry } = setting
  const { margins } = printed.layout.page
  const style = printed.layout.styles[element]
  const isOpen = block?.kind === 'paragraph'
  const box = {
    top: `${margins.top.use + y}mm`,
    left: `${margins.left.use + x}mm`,
    width: `${geometry.width - x}mm`,
    fontSize: `${style.size.use}pt`,
    lineHeight: `${lineHeight}mm`,
  }
  const isCurrent = isOpen && looks.block === id
  const open = isOpen
    ? {
        tabIndex: continued ? -1 : 0,
        onClick: () => acts.block(id),
        onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && acts.block(id),
      }
    : {}
  return (
    <Tag
      element={element}
      continued={continued}
      id={continued ? undefined : `b-${id}`}
      data-block={id}
      className={classes(css.text, css[style.align], isOpen && css.open, isCurrent && css.current)}
      style={box}
      {...open}
    >
      {isCurrent && !continued && <Gutter id={id} acts={acts} />}
      {lines.map((line, position) => (
        <Line
          key={position}
          {...{ line, block, marks, acts }}
          inlines={printedInlines(setting, piece)}
          justified={style.align === 'justify'}
          height={position === lines.length - 1 ? lineHeight : pitch}
          current={looks.figure}
        />
      ))}
    </Tag>
  )
}

type TagProps = React.HTMLAttributes<HTMLElement> & { element: TextPiece['element']; continued: boolean }

const tags = { part: 'h2', section: 'h3', point: 'h4', annexLabel: 'h2' } as const

function Tag({ element, continued, ...rest }: TagProps) {
  const Name = continued ? 'p' : element in tags ? tags[element as keyof typeof tags] : 'p'
  return <Name {...rest} />
}
