import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { NothingYet } from '../components/nothing-yet.tsx'
import { Picture } from '../components/picture.tsx'
import { kindOf } from '../items/facts.ts'
import { coverOf } from '../items/fields.ts'
import { itemPath } from '../paths.ts'
import { words, type WordKey } from '../words/words.ts'

type ItemListProps = {
  /** The list's own address below the language. */
  below: string
  items: readonly ListedItem[]
  locale: PortalLocale
  /** Other languages in which something stands in the list. */
  others: readonly PortalLocale[]
  /** Items of several collections say of which they are. */
  mixed?: boolean
  /** Where to go for the items after these. */
  next?: string | null
  /** The beginning of the list, when this is a later part of it. */
  first?: string | null
}

/** Items one below the other: name, one sentence, a picture at the side. */
export function ItemList({
  items,
  locale,
  below,
  others,
  mixed = false,
  next = null,
  first = null,
}: ItemListProps) {
  const t = words(locale)
  if (items.length === 0) return <NothingYet {...{ locale, below, others }} />
  return (
    <>
      <ul className="items">
        {items.map((item, index) => (
          <Row key={item.recordId} item={item} mixed={mixed} first={index === 0} />
        ))}
      </ul>
      {(next ?? first) && (
        <nav className="pages" aria-label={t.menu}>
          {first && <a href={first}>{t.firstPage}</a>}
          {next && (
            <a className="more" href={next} rel="next">
              {t.nextPage}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function Row({ item, mixed, first }: { item: ListedItem; mixed: boolean; first: boolean }) {
  const { locale, collection, slug, title, summary, reading } = item
  const t = words(locale)
  const cover = coverOf(item)
  const label = mixed ? t[`collection.${collection}` as WordKey] : kindOf(item)
  const standing = { read: null, awaiting: t.stateAwaiting, machine: t.stateMachine }[reading]
  return (
    <li>
      <div>
        {label && <span className="tag">{label}</span>}
        <h2>
          <a href={itemPath(locale, collection, slug)}>{title}</a>
        </h2>
        {summary && <p className="mute">{summary}</p>}
        {standing && locale !== 'vi' && (
          <p className="have">
            <span>
              <i className={`st ${reading}`} />
              {standing}
            </span>
          </p>
        )}
      </div>
      {cover && (
        <div className="plate">
          <Picture
            medium={cover}
            sizes="(min-width: 64rem) 15rem, (min-width: 40rem) 12rem, 100vw"
            decorative
            first={first}
          />
        </div>
      )}
    </li>
  )
}
