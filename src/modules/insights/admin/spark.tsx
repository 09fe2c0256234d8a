import css from './spark.module.css'
import type { YearValue } from './texts.ts'

const WIDTH = 84
const HEIGHT = 26
const GAP = 3

/** The years as small bars, the last one strong; a year without data is a dot on the ground. The table says the same. */
export function Spark({ values }: { values: readonly YearValue[] }) {
  const known = values.map(({ printed, computed, declared }) => printed ?? computed ?? declared)
  const most = Math.max(...known.map((value) => Math.abs(value ?? 0)), 1)
  const step = WIDTH / Math.max(values.length, 1)
  return (
    <svg
      className={css.spark}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      {known.map((value, index) => {
        const x = index * step
        const last = index === known.length - 1
        if (value === null)
          return <circle key={index} className={css.gap} cx={x + step / 2} cy={HEIGHT - 2} r="1.5" />
        const height = Math.max(2, (Math.abs(value) / most) * (HEIGHT - 2))
        return (
          <rect
            key={index}
            className={last ? css.last : css.bar}
            x={x + GAP / 2}
            y={HEIGHT - height}
            width={step - GAP}
            height={height}
            rx="1"
          />
        )
      })}
    </svg>
  )
}
