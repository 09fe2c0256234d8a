import type { HtmlOptions } from '../html.tsx'
import { sourceAnchor, type FigureUse } from '../provenance.ts'

/** The list that figures lead to: what is printed, where, and how many records stand behind it. */
export function Sources({ uses, options }: { uses: readonly FigureUse[]; options: HtmlOptions }) {
  if (uses.length === 0) return null
  const figures = Map.groupBy(uses, (use) => use.figure)
  return (
    <section className="sources" aria-labelledby="nguon">
      <h2 id="nguon">Nguồn số liệu</h2>
      <ol>
        {[...figures].map(([figure, places]) => (
          <li id={sourceAnchor(figure)} key={figure}>
            <Origin figure={figure} places={places} options={options} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type OriginProps = { figure: string; places: readonly FigureUse[]; options: HtmlOptions }

function Origin({ figure, places, options }: OriginProps) {
  const [first] = places
  if (first === undefined) return null
  const href = options.sourceHref?.({ figure, records: first.records }) ?? null
  const count = first.records.length === 0 ? 'chưa có hồ sơ' : `${first.records.length} hồ sơ`
  return (
    <>
      <b className={first.value === null ? 'unknown' : undefined}>{first.text}</b>
      <span className="label">{options.figureLabel?.(figure) ?? figure}</span>
      <span>{href === null ? count : <a href={href}>{count}</a>}</span>
      <span className="places">
        {places.map((place, i) => (
          <a href={`#${place.block}`} key={i}>
            {place.section ? `mục ${place.section}` : 'xem chỗ dùng'}
          </a>
        ))}
      </span>
    </>
  )
}
