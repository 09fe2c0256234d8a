import type { KeyboardEvent, MouseEvent } from 'react'
import type { Line as SetLine, Run } from '../../../../documents/paging/lines.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { Block, Inline } from '../../../../documents/tree.ts'
import { classes } from '../../../../admin/ui/classes.ts'
import { useWords } from '../../../../admin/words.ts'
import { stretchesOf, type Marks } from './marks.ts'
import css from './paper.module.css'

const words = {
  source: { vi: 'Xem nguồn số liệu: {text}', en: 'See the source: {text}' },
  blank: { vi: 'Chưa có {what}', en: 'Missing: {what}' },
} as const satisfies Record<string, Labels>

/** What a click on the page does; the same functions for as long as the page is open. */
export type PaperActs = {
  figure: (key: string, block: string) => void
  block: (id: string) => void
  /** Writes where the block's words are written: on the page, or in the panel. */
  write: (id: string) => void
  talk: () => void
}

export type LineProps = {
  line: SetLine
  block: Block | null
  inlines: readonly Inline[]
  justified: boolean
  height: number
  marks: Marks
  current: string | undefined
  acts: PaperActs
}

/** One line as it is printed: its words stretched to the width, its figures open to a click. */
export function Line({ line, justified, height, ...rest }: LineProps) {
  const style = { height: `${height}mm`, paddingLeft: `${line.indent}mm` }
  return (
    <span className={classes(css.line, justified && !line.last && css.stretched)} style={style}>
      {line.runs.map((run, position) => (
        <Part key={position} run={run} {...rest} />
      ))}{' '}
    </span>
  )
}

type PartProps = Omit<LineProps, 'line' | 'justified' | 'height'> & { run: Run }

function Part({ run, block, inlines, marks, current, acts }: PartProps) {
  const t = useWords()
  const inline = inlines[run.inline]
  const face = classes(run.bold && css.bold, run.italic && css.italic)
  if (inline?.kind === 'figure' && inline.source.figure !== undefined && block) {
    const key = inline.source.figure
    const open = (event: MouseEvent | KeyboardEvent) => {
      event.stopPropagation()
      acts.figure(key, block.id)
    }
    return (
      <span
        role="button"
        tabIndex={0}
        className={classes(css.figure, inline.value === null && css.unknown, current === key && css.on, face)}
        aria-label={t(words.source, { text: inline.text })}
        onClick={open}
        onKeyDown={(event) => event.key === 'Enter' && open(event)}
      >
        {run.text}
      </span>
    )
  }
  if (inline?.kind === 'citation') return <span className={classes(css.citation, face)}>{run.text}</span>
  if (inline?.kind === 'blank') {
    const said = t(words.blank, { what: inline.what })
    return (
      <span className={css.blank} role="img" aria-label={said} title={said}>
        {run.text}
      </span>
    )
  }
  return stretchesOf(run.text, marks, block).map(({ text, mark }, position) => (
    <span key={position} className={classes(mark && css[mark], face)}>
      {text}
    </span>
  ))
}
