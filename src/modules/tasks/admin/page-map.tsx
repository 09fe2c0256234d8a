import css from './page-map.module.css'

type PageMapProps = { states: readonly ('complete' | 'warning' | 'missing' | 'returned')[] }

const LINES = 3

/** The report as a small sheet: a few lines a section, in the colour of how ready it is. For the eye alone. */
export function PageMap({ states }: PageMapProps) {
  return (
    <div className={css.page} aria-hidden="true">
      <i className={css.heading} />
      {states.flatMap((state, section) =>
        Array.from({ length: LINES }, (_, line) => <i key={`${section} ${line}`} className={css[state]} />),
      )}
    </div>
  )
}
