import css from './meter.module.css'

type MeterProps = {
  /** What is going on, for people who listen. */
  label: string
  value: number
  /** Null while the end is not known. */
  max: number | null
}

/** How far a long job has come. */
export function Meter({ label, value, max }: MeterProps) {
  return (
    <progress
      className={css.meter}
      aria-label={label}
      value={max === null ? undefined : value}
      max={max ?? 1}
    />
  )
}
