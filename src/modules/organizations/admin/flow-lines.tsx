import { useEffect, useRef, useState } from 'react'
import { classes } from '../../../admin/ui/classes.ts'
import { useWords } from '../../../admin/words.ts'
import type { Flow } from './flow-list.tsx'
import css from './flow-lines.module.css'
import { changeLabels } from './texts.ts'

/** A line between two rows that can be seen, standing for one or more changes. */
type Line = {
  key: string
  y1: number
  y2: number | null
  kind: string | null
  count: number
  documented: boolean
  chosen: boolean
}

type FlowLinesProps = { flows: readonly Flow[]; selected: string | null }

const WIDTH = 168

/** Lines from the rows at the left to those at the right; to a row's superior while the row itself is folded away. */
export function FlowLines({ flows, selected }: FlowLinesProps) {
  const t = useWords()
  const svg = useRef<SVGSVGElement>(null)
  const [lines, setLines] = useState<readonly Line[]>([])
  useEffect(() => {
    const columns = svg.current?.closest('[data-columns]')
    if (!columns) return undefined
    const top = () => svg.current?.getBoundingClientRect().top ?? 0
    const draw = () => setLines(linesOf(columns, top(), { flows, selected }))
    draw()
    const resized = new ResizeObserver(draw)
    for (const column of columns.children) resized.observe(column)
    const changed = new MutationObserver(draw)
    changed.observe(columns, { childList: true, subtree: true, attributeFilter: ['data-node'] })
    return () => {
      resized.disconnect()
      changed.disconnect()
    }
  }, [flows, selected])
  return (
    <svg ref={svg} className={css.lines} aria-hidden="true">
      {lines.map(({ key, y1, y2, documented, chosen }) => (
        <path
          key={key}
          className={classes(
            css.line,
            key.startsWith('=') && css.same,
            !documented && css.unverified,
            chosen && css.chosen,
          )}
          d={y2 === null ? `M4 ${y1}H56M52 ${y1 - 4}l8 8M60 ${y1 - 4}l-8 8` : curve(y1, y2)}
        />
      ))}
      {lines.map(({ key, y1, y2, kind, count, chosen }) =>
        kind === null ? null : (
          <text
            key={key}
            className={classes(css.word, chosen && css.chosenWord)}
            x={y2 === null ? 68 : WIDTH / 2}
            y={(y2 === null ? y1 : (y1 + y2) / 2) + 4}
            textAnchor={y2 === null ? 'start' : 'middle'}
          >
            {t(changeLabels[kind] ?? { vi: kind, en: kind }).toLocaleLowerCase('vi')}
            {count > 1 && ` · ${count}`}
          </text>
        ),
      )}
    </svg>
  )
}

function curve(y1: number, y2: number): string {
  return `M4 ${y1}C${WIDTH / 2} ${y1} ${WIDTH / 2} ${y2} ${WIDTH - 4} ${y2}`
}

function linesOf(columns: Element, top: number, { flows, selected }: FlowLinesProps): Line[] {
  const [left, right] = ['before', 'after'].map((side) => rowsOf(columns, side, top))
  if (!left || !right) return []
  const drawn = flows.flatMap((flow) => {
    const from = rowFor(left, flow.from)
    const to = flow.to && rowFor(right, flow.to)
    if (from === null || (flow.to !== null && to === null)) return []
    return [{ flow, from, to: to ?? null, key: `${from} ${to} ${flow.kind}` }]
  })
  const lines = [...Map.groupBy(drawn, ({ key }) => key)].flatMap(([key, of]): Line[] => {
    const [first] = of
    if (!first) return []
    return [
      {
        key,
        y1: left.get(first.from) ?? 0,
        y2: first.to === null ? null : (right.get(first.to) ?? 0),
        kind: first.flow.kind,
        count: new Set(of.map(({ flow }) => flow.from.id)).size,
        documented: of.every(({ flow }) => flow.decision !== null),
        chosen: of.some(({ flow }) => selected !== null && [flow.from.id, flow.to?.id].includes(selected)),
      },
    ]
  })
  return [...unchanged(left, right, selected), ...labelled(lines)]
}

/** Those that stand on both days under one record: a thin line without a word. */
function unchanged(left: Rows, right: Rows, selected: string | null): Line[] {
  return [...left].flatMap(([node, y1]): Line[] => {
    const y2 = right.get(node)
    if (y2 === undefined) return []
    return [{ key: `= ${node}`, y1, y2, kind: null, count: 1, documented: true, chosen: node === selected }]
  })
}

/** Words that would lie over each other are said once. */
function labelled(lines: readonly Line[]): Line[] {
  const taken: { y: number; x: number }[] = []
  return lines.map((line) => {
    const y = line.y2 === null ? line.y1 : (line.y1 + line.y2) / 2
    const x = line.y2 === null ? 1 : 0
    const free = taken.every((other) => other.x !== x || Math.abs(other.y - y) > 18)
    if (!free && !line.chosen) return { ...line, kind: null }
    taken.push({ x, y })
    return line
  })
}

type Rows = ReadonlyMap<string, number>

function rowsOf(columns: Element, side: string, top: number): Rows {
  const rows = columns.querySelectorAll<HTMLElement>(`[data-side="${side}"] [data-node]`)
  return new Map(
    [...rows].map((row) => {
      const box = row.getBoundingClientRect()
      return [row.dataset['node'] ?? '', box.top + box.height / 2 - top]
    }),
  )
}

/** The row of an organisation, of the bundle that holds it, or of its nearest superior that can be seen. */
function rowFor(rows: Rows, { id, kind, path }: Flow['from']): string | null {
  const parent = path.at(-1) ?? ''
  const places = [id, `${parent}:${kind ?? ''}`, ...path.toReversed()]
  return places.find((place) => rows.has(place)) ?? null
}
