import type { PortalLocale } from '../../platform/locales.ts'
import { pathIn } from '../paths.ts'
import { filledWord } from '../words/words.ts'
import { project, shownPoint } from './projection.ts'
import { Sketch } from './sketch.tsx'
import { mapWords } from './words.ts'

type PlaceMapProps = { locale: PortalLocale; lon: number; lat: number; name: string }

/** Where one item is, on the sketch and in words. Null for what lies beyond it: its position is then in the facts alone. */
export function PlaceMap({ locale, lon, lat, name }: PlaceMapProps) {
  const t = mapWords(locale)
  const at = project({ longitude: lon, latitude: lat })
  if (at === null) return null
  return (
    <figure className="map">
      <Sketch locale={locale} label={filledWord(t.altOne, { name })}>
        <g transform={`translate(${at.x},${at.y})`} aria-hidden="true">
          <circle r="22" fill="var(--a-light)" opacity=".3" />
          <path
            d="M-13,12V-4a13,15 0 0 1 26,0V12Z"
            fill="var(--a-light)"
            stroke="var(--a-ink)"
            strokeWidth="2.4"
          />
          <path d="M-5,12V3a5,6 0 0 1 10,0v9z" fill="var(--a-ink)" />
        </g>
      </Sketch>
      <figcaption className="cap">
        {t.position}: <span className="num">{shownPoint({ longitude: lon, latitude: lat })}</span> · {t.note}{' '}
        <a href={pathIn(locale, 'map')}>{t.title}</a>
      </figcaption>
    </figure>
  )
}
