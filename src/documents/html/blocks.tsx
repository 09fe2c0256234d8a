import type { ReactNode } from 'react'
import type { BodyOptions } from '../body.tsx'
import { markOf } from '../printed.ts'
import { sourceAnchor } from '../provenance.ts'
import {
  BLANK,
  type Block,
  type Heading,
  type Inline,
  type Source,
  type Table,
  type TableCell,
} from '../tree.ts'

type Props<T> = T & { options: BodyOptions }

export function Blocks({ blocks, options }: Props<{ blocks: readonly Block[] }>) {
  return blocks.map((block) => {
    if (block.kind === 'heading') return <HeadingLine heading={block} key={block.id} />
    if (block.kind === 'table') return <DataTable table={block} options={options} key={block.id} />
    return (
      <p className="d-body" id={block.id} key={block.id} {...sourceData(block.source)}>
        {block.marker === null ? null : `${block.marker} `}
        <Inlines inlines={block.inlines} options={options} />
      </p>
    )
  })
}

export function Inlines({ inlines, options }: Props<{ inlines: readonly Inline[] }>): ReactNode {
  return inlines.map((inline, i) => <InlineText inline={inline} options={options} key={i} />)
}

const tags = { 1: 'h2', 2: 'h3', 3: 'h4' } as const
const classes = { 1: 'd-part', 2: 'd-section', 3: 'd-point' }

function HeadingLine({ heading: { id, level, number, text } }: { heading: Heading }) {
  const Tag = tags[level]
  return (
    <Tag className={classes[level]} id={id}>
      {number === null ? text : `${markOf(number, level)} ${text}`}
    </Tag>
  )
}

function InlineText({ inline, options }: Props<{ inline: Inline }>): ReactNode {
  if (inline.kind === 'blank') {
    return (
      <span className="blank" {...spoken(`chưa có ${inline.what}`)}>
        {BLANK}
      </span>
    )
  }
  if (inline.kind === 'text') {
    const words = inline.italic ? <em>{inline.text}</em> : inline.text
    return inline.bold ? <strong>{words}</strong> : words
  }
  const { source, text } = inline
  const figure = inline.kind === 'figure' ? source.figure : undefined
  const className = inline.kind === 'citation' ? 'cite' : inline.value === null ? 'fig unknown' : 'fig'
  const href = options.sourceHref?.(source) ?? (figure === undefined ? null : `#${sourceAnchor(figure)}`)
  if (href === null) {
    return (
      <span className={className} {...sourceData(source)}>
        {text}
      </span>
    )
  }
  return (
    <a className={className} href={href} {...sourceData(source)}>
      {text}
    </a>
  )
}

/** Dots are read out as what is missing. */
const spoken = (words: string) => ({ role: 'img', 'aria-label': words, title: words })

/** A wide table scrolls inside its frame, which the keyboard must reach (WCAG 2.1.1). */
const scrolling = { role: 'group', tabIndex: 0 }

function DataTable({ table, options }: Props<{ table: Table }>) {
  const total = table.widths.reduce((sum, width) => sum + width, 0) || 1
  return (
    <div className="table" id={table.id} aria-label={table.caption ?? 'Bảng'} {...scrolling}>
      <table {...sourceData(table.source)}>
        {table.caption === null ? null : <caption className="d-tableCaption">{table.caption}</caption>}
        <colgroup>
          {table.widths.map((width, i) => (
            <col style={{ width: `${Math.round((width * 1000) / total) / 10}%` }} key={i} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.head.map((cell, i) => (
              <th className="d-tableHead" scope="col" key={i}>
                <Inlines inlines={cell.inlines} options={options} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <Cell cell={cell} options={options} key={j} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ cell, options }: Props<{ cell: TableCell }>) {
  const className = ['d-tableText', cell.align, cell.bold ? 'bold' : ''].filter(Boolean).join(' ')
  return (
    <td className={className}>
      <Inlines inlines={cell.inlines} options={options} />
    </td>
  )
}

/** More ids than this stay in the JSON export; the page only gives their count. */
const MOST_IDS = 100

function sourceData(source: Source | undefined) {
  const records = source?.records ?? []
  return {
    ...(source?.figure === undefined ? {} : { 'data-figure': source.figure }),
    ...(records.length === 0 ? {} : { 'data-record-count': records.length }),
    ...(records.length === 0 || records.length > MOST_IDS ? {} : { 'data-records': records.join(' ') }),
  }
}
