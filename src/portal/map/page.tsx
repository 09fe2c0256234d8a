import type { MapItem } from '../../records/publishing/list.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath, pathIn } from '../paths.ts'
import { filledWord, words, type WordKey } from '../words/words.ts'
import { project, shownPoint } from './projection.ts'
import { Sketch } from './sketch.tsx'
import { mapWords } from './words.ts'

export type MapPage = {
  locale: PortalLocale
  origin: string
  /** All items with a position, and what of them is asked for. */
  items: readonly MapItem[]
  collection: string | null
}

/** The items by place: on the sketch, and beside it as a list that says the same. */
export function mapPage({ locale, origin, items, collection }: MapPage): string {
  const t = mapWords(locale)
  const path = pathIn(locale, 'map')
  const shown = collection === null ? items : items.filter((item) => item.collection === collection)
  return renderPortalPage({
    locale,
    origin,
    path,
    title: t.title,
    description: t.lead,
    section: 'explore',
    hidden: collection !== null,
    languages: everyLanguage((other) => pathIn(other, 'map')),
    children: (
      <>
        <div className="wrap">
          <Crumbs locale={locale} trail={[]} />
          <div className="grid title">
            <div className="c8">
              <h1>{t.title}</h1>
              <p className="lead">{t.lead}</p>
            </div>
          </div>
          {items.length === 0 ? (
            <p className="note">{t.none}</p>
          ) : (
            <>
              <Subjects {...{ locale, items, collection }} />
              <div className="grid open after-2">
                <div className="c7 stick">
                  <Points {...{ locale, items: shown }} />
                </div>
                <section className="c5">
                  <h2 className="sub">{filledWord(t.points, { n: shown.length })}</h2>
                  <Gazetteer {...{ locale, items: shown }} />
                  <p>
                    <a className="more" href={`${path}.geojson`} download>
                      {t.geojson}
                    </a>
                  </p>
                </section>
              </div>
            </>
          )}
        </div>
        <div className="band flush" />
      </>
    ),
  })
}

export function collectionName(locale: PortalLocale, collection: string): string {
  const t = words(locale)
  const key = `collection.${collection}`
  return key in t ? t[key as WordKey] : collection
}

/** One subject or all, as links: each view has an address of its own. */
function Subjects({ locale, items, collection }: Pick<MapPage, 'locale' | 'items' | 'collection'>) {
  const path = pathIn(locale, 'map')
  const counts = Map.groupBy(items, (item) => item.collection)
  const current = (here: boolean) => (here ? { 'aria-current': 'true' as const } : {})
  return (
    <nav className="tabs" aria-label={mapWords(locale).subject}>
      <a href={path} {...current(collection === null)}>
        {words(locale).all} <i>{items.length}</i>
      </a>
      {[...counts].map(([name, some]) => (
        <a key={name} href={`${path}?collection=${name}`} {...current(name === collection)}>
          {collectionName(locale, name)} <i>{some.length}</i>
        </a>
      ))}
    </nav>
  )
}

type PointsProps = Pick<MapPage, 'locale' | 'items'>

function Points({ locale, items }: PointsProps) {
  const t = mapWords(locale)
  const placed = spread(items)
  return (
    <figure>
      <div className="map">
        <Sketch locale={locale} label={filledWord(t.alt, { n: placed.length })}>
          {placed.map(({ item, number, x, y }) => (
            <a
              key={item.recordId}
              href={itemPath(locale, item.collection, item.slug)}
              aria-label={`${number}. ${item.title}`}
            >
              <title>{item.title}</title>
              <circle className="pin" cx={x} cy={y} r="14" />
              <text className="pin-no" x={x} y={y + 5}>
                {number}
              </text>
            </a>
          ))}
        </Sketch>
      </div>
      <figcaption className="cap">
        {t.note} {t.projection}
      </figcaption>
    </figure>
  )
}

type Placed = { item: MapItem; number: number; x: number; y: number }

const APART = 30

/** Points that would cover each other stand side by side: a number that cannot be read tells nothing. */
function spread(items: readonly MapItem[]): Placed[] {
  const placed: Placed[] = []
  for (const [index, item] of items.entries()) {
    const at = project(item)
    if (at === null) continue
    let { x, y } = at
    const isTaken = () => placed.some((other) => Math.hypot(other.x - x, other.y - y) < APART)
    for (let turn = 0; isTaken() && turn < 60; turn++) {
      const angle = turn * 2.4
      const radius = 6 * Math.sqrt(turn + 1) + 14
      x = Math.round(at.x + radius * Math.cos(angle))
      y = Math.round(at.y + radius * Math.sin(angle))
    }
    placed.push({ item, number: index + 1, x, y })
  }
  return placed
}

function Gazetteer({ locale, items }: PointsProps) {
  const t = mapWords(locale)
  return (
    <ol className="gazetteer" aria-label={t.list}>
      {items.map((item, index) => (
        <li key={item.recordId}>
          <span className="no">{index + 1}</span>
          <div>
            <h3>
              <a href={itemPath(locale, item.collection, item.slug)}>{item.title}</a>
            </h3>
            <p className="small mute">
              {collectionName(locale, item.collection)} · <span className="num">{shownPoint(item)}</span>
              {project(item) === null && ` · ${t.beyond}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
