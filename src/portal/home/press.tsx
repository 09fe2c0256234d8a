import type { ListedItem } from '../../records/publishing/list.ts'
import { NothingYet } from '../components/nothing-yet.tsx'
import { itemPath, pathIn } from '../paths.ts'
import { shownDate } from '../words/formats.ts'
import { words } from '../words/words.ts'
import type { HomeContent } from './home.ts'

const NEWEST = 4

/** What the press looks for: what is new, pictures that may be used, and how to work here. */
export function Press({ home: { locale, items, galleries, others } }: { home: HomeContent }) {
  const t = words(locale)
  return (
    <section className="band quiet" id="press">
      <div className="wrap">
        <div className="head">
          <h2>{t.pressTitle}</h2>
          <p className="lead">{t.pressLead}</p>
        </div>
        <div className="grid open newsroom">
          <div className="c5">
            <h3 className="sub">{t.newest}</h3>
            <Entries
              items={items.slice(0, NEWEST)}
              locale={locale}
              below="/subjects"
              others={others.items}
              dated
            />
          </div>
          <div className="c4">
            <h3 className="sub">{t.pressKits}</h3>
            <Entries items={galleries} locale={locale} below="/galleries" others={others.galleries} />
          </div>
          <div className="c3">
            <h3 className="sub">{t.pressWork}</h3>
            <p className="small mute">{t.pressWorkText}</p>
            <p className="after">
              <a className="btn ghost" href={pathIn(locale, 'press')}>
                {t.pressOpen}
              </a>
            </p>
          </div>
        </div>
      </div>
    </section>
  )
}

type EntriesProps = {
  items: readonly ListedItem[]
  locale: HomeContent['locale']
  below: string
  others: readonly HomeContent['locale'][]
  dated?: boolean
}

function Entries({ items, locale, below, others, dated = false }: EntriesProps) {
  if (items.length === 0) return <NothingYet {...{ locale, below, others }} className="small mute" />
  return (
    <ul className="list">
      {items.map(({ recordId, collection, slug, title, summary, publishedAt }) => (
        <li key={recordId}>
          {dated && <time dateTime={publishedAt.toISOString()}>{shownDate(publishedAt, locale)}</time>}
          <a href={itemPath(locale, collection, slug)}>{title}</a>
          {!dated && summary && <span className="d">{summary}</span>}
        </li>
      ))}
    </ul>
  )
}
