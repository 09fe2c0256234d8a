import { useEffect } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, shortDate, today } from '../../../platform/time/dates.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import { delegationChecks } from '../endpoints.ts'
import { clockState, type ClockDates, type ClockState } from './clocks.ts'
import css from './delegation-clocks.module.css'

const words = {
  title: { vi: 'Thời hạn theo luật', en: 'Legal clocks' },
  none: {
    vi: 'Ghi ngày tiếp nhận hồ sơ thì thời hạn tự tính.',
    en: 'Enter the day of receipt and the deadlines compute themselves.',
  },
  due: { vi: 'hạn {on}', en: 'due {on}' },
  before: { vi: 'chậm nhất {on}', en: 'by {on} at the latest' },
  noTerm: { vi: 'văn bản không ấn định số ngày', en: 'the decree sets no number of days' },
  met: { vi: 'Xong ngày {on}', en: 'Done on {on}' },
  late: { vi: 'Xong ngày {on}, chậm {late} ngày', en: 'Done on {on}, {late} days late' },
  left: { vi: 'Còn {left} ngày', en: '{left} days left' },
  lastDay: { vi: 'Hạn cuối hôm nay', en: 'Due today' },
  over: { vi: 'Quá hạn {by} ngày', en: '{by} days over' },
  unset: { vi: 'Chưa có hạn', en: 'No date' },
  uncertain: { vi: 'lịch nghỉ chưa kiểm chứng', en: 'holidays not verified' },
  unverified: { vi: 'chưa kiểm chứng', en: 'not verified' },
  basis: { vi: '{citation}, {article}', en: '{citation}, {article}' },
} as const satisfies Record<string, Labels>

const SOON = 3

type Checks = Arrived<NonNullable<(typeof delegationChecks)['output']['_output']>>
type Deadline = Checks['deadlines'][number]

type DelegationClocksProps = {
  id: string
  /** As saved last; the clocks are asked for again when it changes. */
  version: number
  /** The record's fields as saved; their dates stop the clocks. */
  fields: Readonly<Record<string, unknown>>
}

/** What the law gives a delegation's dossier: each clock with its day, how long is left, and what to look at first. */
export function DelegationClocks({ id, version, fields }: DelegationClocksProps) {
  const t = useWords()
  const dates = datesOf(fields)
  const { data, refetch } = useCall(delegationChecks, { id }, { keep: true })
  useEffect(() => void refetch(), [version, refetch])
  if (!data) return null
  return (
    <section className={css.clocks} aria-label={t(words.title)}>
      <h2>{t(words.title)}</h2>
      {data.deadlines.length === 0 && <p className={css.none}>{t(words.none)}</p>}
      <ul>
        {data.deadlines.map((deadline) => (
          <Clock key={`${deadline.event} ${t(deadline.title)}`} deadline={deadline} dates={dates} />
        ))}
      </ul>
      {data.warnings.map(({ at, message }) => (
        <Note key={at} tone="light" icon="warning">
          {t(message)}
        </Note>
      ))}
    </section>
  )
}

function datesOf(fields: Readonly<Record<string, unknown>>): ClockDates {
  const date = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : null
  }
  return { receivedOn: date('receivedOn'), repliedOn: date('repliedOn'), reportedOn: date('reportedOn') }
}

function Clock({ deadline, dates }: { deadline: Deadline; dates: ClockDates }) {
  const t = useWords()
  const { title, direction, dueOn, certain, citation, article, verified } = deadline
  const state = clockState(deadline, dates, today())
  const due = direction === 'before' ? words.before : words.due
  const [said, params] = wordsOf(state)
  return (
    <li className={css.clock} data-kind={state.kind}>
      <Glyph name={glyphOf(state)} />
      <div>
        <p>{t(title)}</p>
        <p className={css.state}>
          <b>{t(said, params)}</b>{' '}
          <span>{dueOn === null ? t(words.noTerm) : t(due, { on: written(dueOn) })}</span>
        </p>
        <small>{article === null ? citation : t(words.basis, { citation, article })}</small>
        {!verified && <Tag tone="light">{t(words.unverified)}</Tag>}
        {!certain && <Tag tone="light">{t(words.uncertain)}</Tag>}
      </div>
    </li>
  )
}

function written(date: string): string {
  return isIsoDate(date) ? shortDate(date) : date
}

function wordsOf(state: ClockState): [Labels, Record<string, string | number>] {
  switch (state.kind) {
    case 'met':
      return [state.late > 0 ? words.late : words.met, { on: shortDate(state.on), late: state.late }]
    case 'running':
      return [state.left === 0 ? words.lastDay : words.left, { left: state.left }]
    case 'over':
      return [words.over, { by: state.by }]
    case 'unset':
      return [words.unset, {}]
  }
}

function glyphOf(state: ClockState): GlyphName {
  if (state.kind === 'met') return state.late > 0 ? 'changed' : 'done'
  if (state.kind === 'over') return 'blocked'
  if (state.kind === 'unset') return 'none'
  return state.left <= SOON ? 'warning' : 'waiting'
}
