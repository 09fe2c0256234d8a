import type { ListedItem } from '../../records/publishing/list.ts'
import { NothingYet } from '../components/nothing-yet.tsx'
import { Picture } from '../components/picture.tsx'
import { kindOf } from '../items/facts.ts'
import { coverOf } from '../items/fields.ts'
import { itemPath, pathIn } from '../paths.ts'
import { subjectWords } from '../words/facts.ts'
import { words, type WordKey } from '../words/words.ts'
import { isSubject } from '../lists/subject-index.tsx'
import type { HomeContent } from './home.ts'

/** One story large, two beside it. */
export function Stories({ home: { locale, stories, others: elsewhere } }: { home: HomeContent }) {
  const t = words(locale)
  const [first, ...others] = stories
  return (
    <section className="band quiet" id="stories">
      <div className="wrap">
        <div className="head">
          <h2>{t.navStories}</h2>
          <p className="lead">{t.storiesLead}</p>
        </div>
        {first ? (
          <div className="grid wide-open">
            <div className="c7">
              <Story item={first} big />
            </div>
            <div className="c4 s9 pair">
              {others.map((item) => (
                <Story key={item.recordId} item={item} />
              ))}
            </div>
          </div>
        ) : (
          <NothingYet locale={locale} below="/articles" others={elsewhere.stories} />
        )}
        <p className="after-2">
          <a className="more" href={pathIn(locale, 'stories')}>
            {t.allStories}
          </a>
        </p>
      </div>
    </section>
  )
}

/** A picture, of what it is, its name and one sentence: all of it leads to the page. */
export function Story({ item, big = false }: { item: ListedItem; big?: boolean }) {
  const { locale, collection, slug, title, summary, subjects } = item
  const cover = coverOf(item)
  const [subject] = subjects
  const label =
    subject !== undefined && isSubject(subject)
      ? subjectWords(locale)[subject]
      : (kindOf(item) ?? words(locale)[`collection.${collection}` as WordKey])
  return (
    <article className={big ? 'story big' : 'story'}>
      <a href={itemPath(locale, collection, slug)}>
        {cover && (
          <span className="plate">
            <Picture
              medium={cover}
              sizes={
                big
                  ? '(min-width: 64rem) 56vw, 100vw'
                  : '(min-width: 64rem) 30vw, (min-width: 40rem) 50vw, 100vw'
              }
              decorative
            />
          </span>
        )}
        <span className="tag">{label}</span>
        <h3>{title}</h3>
        {summary && <p>{summary}</p>}
      </a>
    </article>
  )
}
