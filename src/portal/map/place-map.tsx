import type { PortalLocale } from '../../platform/locales.ts'
import { pathIn } from '../paths.ts'
import { listed } from '../words/formats.ts'
import { filledWord } from '../words/words.ts'
import { project, shownPoint } from './projection.ts'
import { Sketch } from './sketch.tsx'
import { mapWords } from './words.ts'

export type Placed = { title: string; longitude: number; latitude: number }

type PlaceMapProps = { locale: PortalLocale; places: readonly Placed[] }

/** Where something is, on the sketch and in words. Null where all of it lies beyond the sketch. */
export function PlaceMap({ locale, places }: PlaceMapProps) {
  const t = mapWords(locale)
  const marks = places.flatMap((place) => project(place) ?? [])
  if (marks.length === 0) return null
  return (
    <figure>
      <div className="map">
        <Sketch
          locale={locale}
          label={filledWord(t.altOne, {
            name: listed(
              places.map(({ title }) => title),
              locale,
            ),
          })}
        >
          {marks.map(({ x, y }) => (
            <Gate key={`${x} ${y}`} x={x} y={y} />
          ))}
        </Sketch>
      </div>
      <figcaption className="cap">
        {t.position}: <span className="num">{places.map(shownPoint).join('; ')}</span> ·{' '}
        <a href={pathIn(locale, 'map')}>{t.title}</a>
      </figcaption>
    </figure>
  )
}

/** The mark of the portal stands where the thing is. */
function Gate({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x},${y})`} aria-hidden="true">
      <circle r="22" fill="var(--a-light)" opacity=".3" />
      <path
        d="M-13,12V-4a13,15 0 0 1 26,0V12Z"
        fill="var(--a-light)"
        stroke="var(--a-ink)"
        strokeWidth="2.4"
      />
      <path d="M-5,12V3a5,6 0 0 1 10,0v9z" fill="var(--a-ink)" />
    </g>
  )
}
