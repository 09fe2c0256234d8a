import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { addDays, dateOf, daysBetween, shortDate, yearOf, type IsoDate } from '../../platform/time/dates.ts'
import { useWords } from '../words.ts'
import { classes } from './classes.ts'
import css from './date-axis.module.css'

const words = {
  keys: {
    vi: 'Mũi tên: tới lần thay đổi kế. Shift và mũi tên: từng ngày. Page Up, Page Down: từng năm.',
    en: 'Arrows: to the next change. Shift and arrows: by days. Page Up, Page Down: by years.',
  },
  many: { vi: '{on}: {label}', en: '{on}: {label}' },
} as const satisfies Record<string, Labels>

export type AxisMark = { on: IsoDate; label: string }
export type AxisHandle<Name extends string> = { name: Name; label: string; value: IsoDate }

type DateAxisProps<Name extends string> = {
  label: string
  from: IsoDate
  to: IsoDate
  /** Days worth stopping at; the arrow keys go from one to the next. */
  marks?: readonly AxisMark[]
  /** One or two dates, in the order of time. */
  handles: readonly AxisHandle<Name>[]
  onChange: (name: Name, date: IsoDate) => void
}

const MOST_TICKS = 8

/** Days on a line: click or drag, or move by keys from change to change. */
export function DateAxis<Name extends string>(props: DateAxisProps<Name>) {
  const { label, from, to, marks = [], handles, onChange } = props
  const t = useWords()
  const line = useRef<HTMLDivElement>(null)
  const help = useId()
  const dragged = useRef<Name>(undefined)
  const place = (date: IsoDate) =>
    `${clamp((daysBetween(from, date) / daysBetween(from, to)) * 100, 0, 100)}%`
  const dateAt = (x: number): IsoDate => {
    const box = line.current?.getBoundingClientRect()
    const part = box && box.width > 0 ? clamp((x - box.left) / box.width, 0, 1) : 0
    const date = addDays(from, Math.round(part * daysBetween(from, to)))
    const near = marks.find(({ on }) => Math.abs(daysBetween(on, date)) * 150 < daysBetween(from, to))
    return near?.on ?? date
  }
  const press = (event: PointerEvent<HTMLDivElement>) => {
    const date = dateAt(event.clientX)
    const distance = (value: IsoDate) => Math.abs(daysBetween(value, date))
    const nearest = handles.toSorted((a, b) => distance(a.value) - distance(b.value))[0]
    if (!nearest) return
    dragged.current = nearest.name
    event.currentTarget.setPointerCapture(event.pointerId)
    onChange(nearest.name, date)
  }
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged.current !== undefined && event.buttons === 1) onChange(dragged.current, dateAt(event.clientX))
  }
  const [first, last] = [handles[0], handles.at(-1)]
  const close =
    first && last && first !== last && daysBetween(first.value, last.value) * 8 < daysBetween(from, to)
  return (
    <div className={css.axis} role="group" aria-label={label}>
      <p id={help} hidden>
        {t(words.keys)}
      </p>
      <div className={css.track} onPointerDown={press} onPointerMove={drag}>
        <div className={css.line} ref={line} />
        {first && last && first !== last && (
          <div
            className={css.range}
            style={{ left: place(first.value), right: `calc(100% - ${place(last.value)})` }}
          />
        )}
        {ticksOf(from, to).map((year) => (
          <span key={year} className={css.tick} style={{ left: place(`${year}-01-01` as IsoDate) }}>
            {year}
          </span>
        ))}
        {marks.map(({ on, label: what }) => (
          <span
            key={on}
            className={css.mark}
            style={{ left: place(on) }}
            title={t(words.many, { on: shortDate(on), label: what })}
          />
        ))}
        {handles.map(({ name, label: named, value }, index) => (
          <span key={name}>
            <span
              className={css.handle}
              style={{ left: place(value) }}
              role="slider"
              tabIndex={0}
              aria-label={named}
              aria-describedby={help}
              aria-valuemin={0}
              aria-valuemax={daysBetween(from, to)}
              aria-valuenow={clamp(daysBetween(from, value), 0, daysBetween(from, to))}
              aria-valuetext={spoken(value, marks)}
              onKeyDown={(event) => {
                const next = moved(event, value, { from, to, marks })
                if (!next) return
                event.preventDefault()
                onChange(name, next)
              }}
            />
            <span
              className={classes(css.label, close && (index === 0 ? css.before : css.after))}
              style={{ left: `clamp(44px, ${place(value)}, 100% - 44px)` }}
              aria-hidden="true"
            >
              {shortDate(value)}
            </span>
          </span>
        ))}
      </div>
    </div>
  )
}

function spoken(value: IsoDate, marks: readonly AxisMark[]): string {
  const mark = marks.find(({ on }) => on === value)
  return mark ? `${shortDate(value)}, ${mark.label}` : shortDate(value)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

type Bounds = { from: IsoDate; to: IsoDate; marks: readonly AxisMark[] }

/** Where a key takes a date; undefined for keys that mean nothing here. */
function moved(event: KeyboardEvent, value: IsoDate, { from, to, marks }: Bounds): IsoDate | undefined {
  const within = (date: IsoDate) => (date < from ? from : date > to ? to : date)
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
  if (step !== undefined && event.shiftKey) return within(addDays(value, step))
  if (step === 1) return marks.find(({ on }) => on > value)?.on ?? within(to)
  if (step === -1) return marks.findLast(({ on }) => on < value)?.on ?? within(from)
  if (event.key === 'PageUp') return within(years(value, 1))
  if (event.key === 'PageDown') return within(years(value, -1))
  if (event.key === 'Home') return from
  return event.key === 'End' ? to : undefined
}

function years(date: IsoDate, by: number): IsoDate {
  const [, month = 1, day = 1] = date.split('-').map(Number)
  const year = yearOf(date) + by
  return dateOf(year, month, day) ?? (`${year}-02-28` as IsoDate)
}

function ticksOf(from: IsoDate, to: IsoDate): number[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  const step = Math.max(1, Math.ceil((last - first + 1) / MOST_TICKS))
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step)
}
