import { cellLines, INSET } from '../../../../documents/paging/blocks.ts'
import type { TablePiece } from '../../../../documents/paging/pieces.ts'
import type { TableCell } from '../../../../documents/tree.ts'
import { classes } from '../../../../admin/ui/classes.ts'
import { Line } from './line.tsx'
import css from './paper.module.css'
import type { PieceProps } from './text.tsx'

/** The rows of a table that stand on this page, below its head. */
export function TableOnPage(props: PieceProps<TablePiece>) {
  const { piece, setting } = props
  const { table, from, to, widths, headHeight, rowHeights, y } = piece
  const { margins } = setting.printed.layout.page
  const box = {
    top: `${margins.top.use + y}mm`,
    left: `${margins.left.use}mm`,
    width: `${setting.geometry.width}mm`,
  }
  return (
    <table
      className={css.table}
      style={box}
      data-block={table.id}
      id={from === 0 ? `b-${table.id}` : undefined}
    >
      {table.caption !== null && <caption className={css.hidden}>{table.caption}</caption>}
      <colgroup>
        {widths.map((width, position) => (
          <col key={position} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: `${headHeight}mm` }}>
          {table.head.map((cell, position) => (
            <Cell key={position} {...props} cell={cell} width={widths[position] ?? 0} head />
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.slice(from, to).map((row, index) => (
          <tr key={from + index} style={{ height: `${rowHeights[index] ?? 0}mm` }}>
            {row.map((cell, position) => (
              <Cell key={position} {...props} cell={cell} width={widths[position] ?? 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type CellProps = PieceProps<TablePiece> & { cell: TableCell; width: number; head?: boolean }

function Cell({ cell, width, head = false, piece, setting, marks, looks, acts }: CellProps) {
  const element = head ? 'tableHead' : 'tableText'
  const size = setting.printed.layout.styles[element].size.use
  const lineHeight = setting.spacing.solid(size)
  const lines = cellLines(setting, element, { cell, width })
  const Name = head ? 'th' : 'td'
  const style = {
    padding: `${INSET.y}mm ${INSET.x}mm`,
    fontSize: `${size}pt`,
    lineHeight: `${lineHeight}mm`,
  }
  return (
    <Name
      className={classes(head ? css.center : css[cell.align ?? 'left'])}
      style={style}
      scope={head ? 'col' : undefined}
    >
      {lines.map((line, position) => (
        <Line
          key={position}
          {...{ line, marks, acts }}
          block={piece.table}
          inlines={cell.inlines}
          justified={false}
          height={position === lines.length - 1 ? lineHeight : lineHeight + setting.spacing.tight(size)}
          current={looks.figure}
        />
      ))}
    </Name>
  )
}
