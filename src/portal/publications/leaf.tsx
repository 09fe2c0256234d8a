import type { Item } from '../../records/publishing/read.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Picture } from '../components/picture.tsx'
import { languagesOf } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { itemPath } from '../paths.ts'
import { filledWord } from '../words/words.ts'
import { leafPath, leavesOf } from './leaves.ts'
import { publicationWords } from './words.ts'

/** One page of a publication by itself, with the ways to the page before and after; null where there is none. */
export function leafPage({ page, alternates }: Item, n: number, origin: string): string | null {
  const { locale, collection, slug, title } = page
  const leaves = leavesOf(page)
  const medium = leaves[n - 1]
  if (!medium) return null
  const t = publicationWords(locale)
  const heading = filledWord(t.pageOf, { n, total: leaves.length })
  const whole = itemPath(locale, collection, slug)
  return renderPortalPage({
    locale,
    origin,
    path: leafPath(page, n),
    title: `${title}: ${heading}`,
    description: medium.caption ?? medium.alt,
    section: 'explore',
    // The other languages of the publication have pages of their own, not always as many.
    hidden: true,
    languages: languagesOf(page, alternates),
    children: (
      <div className="wrap alone">
        <Crumbs locale={locale} trail={[{ href: whole, text: title }]} />
        <h1 className="sub-2">{heading}</h1>
        <figure className="after">
          <div className="plate">
            <Picture medium={medium} sizes="100vw" first />
          </div>
          {medium.caption && <figcaption className="cap">{medium.caption}</figcaption>}
        </figure>
        <nav className="pages" aria-label={t.pages}>
          {n > 1 && (
            <a href={leafPath(page, n - 1)} rel="prev">
              {t.previous}
            </a>
          )}
          <a href={`${whole}#page-${n}`}>{t.back}</a>
          {n < leaves.length && (
            <a href={leafPath(page, n + 1)} rel="next">
              {t.next}
            </a>
          )}
        </nav>
      </div>
    ),
  })
}
