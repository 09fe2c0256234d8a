import type { Item } from '../../records/publishing/read.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Picture } from '../components/picture.tsx'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath } from '../paths.ts'
import { pictureGraph } from '../structured-data/page.ts'
import { filledWord, words, type WordKey } from '../words/words.ts'
import { picturesOf } from './fields.ts'
import { Credits } from './figures.tsx'
import { itemHead, picturePath, type ItemAsked } from './item-page.tsx'

/** One picture of an item on a page of its own, with the ways to the next and the one before; null: there is none. */
export function picturePage(
  item: Item,
  place: number,
  { origin, renderedAt = new Date() }: ItemAsked,
): string | null {
  const { page } = item
  const { locale, collection, slug, title } = page
  const t = words(locale)
  const pictures = picturesOf(page)
  const medium = pictures[place - 1]
  if (!medium) return null
  const head = itemHead(item, origin)
  // The same picture in the other languages of the item.
  const languages = head.languages.map((each) => ({
    ...each,
    href: each.href === null ? null : `${each.href}/pictures/${place}`,
  }))
  const trail = [
    { href: `/${locale}/${collection}`, text: t[`collection.${collection}` as WordKey] },
    { href: itemPath(locale, collection, slug), text: title },
  ]
  return renderPortalPage({
    ...head,
    languages,
    path: picturePath(page, place),
    title: `${medium.caption ?? medium.alt} (${place}/${pictures.length})`,
    description: medium.alt,
    // What the item is, its own page says.
    feeds: [],
    structuredData: [pictureGraph(medium, { origin, locale, path: picturePath(page, place) })],
    renderedAt,
    children: (
      <div className="wrap">
        <Crumbs locale={locale} trail={trail} />
        <article className="alone">
          <h1 className="sub">{title}</h1>
          <figure>
            <div className="plate">
              <Picture medium={medium} sizes="(min-width: 84rem) 84rem, 100vw" first />
            </div>
            <figcaption className="cap">
              <Credits medium={medium} locale={locale} />
            </figcaption>
          </figure>
          <nav className="pages" aria-label={t.pictures}>
            <span className="num mute">{filledWord(t.pictureOf, { n: place, total: pictures.length })}</span>
            {place > 1 && (
              <a href={picturePath(page, place - 1)} rel="prev">
                {t.previousPicture}
              </a>
            )}
            {place < pictures.length && (
              <a href={picturePath(page, place + 1)} rel="next">
                {t.nextPicture}
              </a>
            )}
          </nav>
        </article>
      </div>
    ),
  })
}
