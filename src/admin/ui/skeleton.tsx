import css from './skeleton.module.css'

/** Rows that stand where the real ones will; they show only when the wait is felt. */
export function SkeletonRows({ rows = 8, label }: { rows?: number; label: string }) {
  return (
    <div className={css.rows} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.row} />
      ))}
    </div>
  )
}
