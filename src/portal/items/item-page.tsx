import { bodyOf, headingsOf, renderStructured } from '../../modules/content/public.ts'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { CARD, cardPath } from '../cards/path.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { readableIn, ReadingNote } from '../components/note.tsx'
import { languagesOf, type LanguageState } from '../layout/languages.ts'
import { renderPortalPage, type PortalPage } from '../layout/render.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { itemLinks } from '../oembed/links.ts'
import { itemPath, pathIn, type Section } from '../paths.ts'
import { itemGraph } from '../structured-data/page.ts'
import { factWords } from '../words/facts.ts'
import { unbroken } from '../words/formats.ts'
import { filledWord, words, type WordKey } from '../words/words.ts'
import { Beside, factsByPlace, hasBeside } from './beside.tsx'
import { coverOf, filmsOf, picturesOf, recordIn, recordsIn, sourcesIn, textIn, textsIn } from './fields.ts'
import { Cover, Films, Gallery } from './figures.tsx'
import { headOfDraft, PreviewBand, type ShownItem } from './preview.tsx'
import { Contents, Facts, Related, type Heading } from './parts.tsx'
import { Proof } from './proof.tsx'

/** The collections whose pages are told in this form. */
export const itemCollections = [
  'places',
  'festivals',
  'foods',
  'crafts',
  'people',
  'articles',
  'galleries',
] as const

export type ItemAsked = { origin: string; renderedAt?: Date }

/** The page of one picture of an item, by its place from 1. */
export function picturePath(
  { locale, collection, slug }: Pick<PublicPage, 'locale' | 'collection' | 'slug'>,
  place: number,
): string {
  return `${itemPath(locale, collection, slug)}/pictures/${place}`
}

/** What the head of every item's page says: its one address, its languages, its card and its structured data. */
export function itemHead(
  { page, alternates, previewUntil }: ShownItem,
  origin: string,
): Omit<PortalPage, 'children'> {
  const { locale, collection, slug, title, summary, reading } = page
  const head: Omit<PortalPage, 'children'> = {
    locale,
    origin,
    path: itemPath(locale, collection, slug),
    title,
    description: summary,
    languages: languagesOf(page, alternates),
    hidden: reading === 'machine',
    kind: 'article',
    section: sectionOf(collection),
    published: page.firstPublishedAt,
    modified: page.publishedAt,
    image: { path: cardPath(page), alt: title, ...CARD },
    feeds: itemLinks(page, origin),
    structuredData: [itemGraph({ page, alternates }, origin)],
  }
  return previewUntil ? headOfDraft(head) : head
}

export function sectionOf(collection: string): Section {
  return collection === 'articles' ? 'stories' : 'explore'
}

/** The page of one item in one language. */
export function itemPage(item: ShownItem, { origin, renderedAt = new Date() }: ItemAsked): string {
  const head = itemHead(item, origin)
  return renderPortalPage({
    ...head,
    renderedAt,
    children: (
      <>
        <PreviewBand item={item} />
        <ItemBody page={item.page} languages={head.languages} />
      </>
    ),
  })
}

type BodyProps = { page: PublicPage; languages: readonly LanguageState[] }

function ItemBody({ page, languages }: BodyProps) {
  const { locale, facts } = page
  const cover = coverOf(page)
  const { row } = factsByPlace(page)
  const pictures = picturesOf(page)
  const films = filmsOf(page)
  const others = cover ? pictures.filter(({ id }) => id !== cover.id) : pictures
  const related = recordsIn(facts, 'related').filter(({ slug }) => slug !== null)
  const hasPoint = page.longitude !== null && page.latitude !== null
  return (
    <>
      <Opening page={page} languages={languages} />
      {cover && <Cover medium={cover} locale={locale} />}
      {row.length > 0 && (
        <div className="wrap">
          <Facts facts={row} locale={locale} />
        </div>
      )}
      <Reading
        page={page}
        sections={{ pictures: others.length > 0, films: films.length > 0, where: hasPoint }}
      />
      {others.length > 0 && (
        <Gallery
          pictures={others}
          locale={locale}
          hrefOf={(medium: PublicMedium) => picturePath(page, pictures.indexOf(medium) + 1)}
        />
      )}
      {films.length > 0 && <Films films={films} locale={locale} />}
      {hasPoint && <Where page={page} />}
      <Proof page={page} languages={languages} />
      {related.length > 0 && <Related records={related} locale={locale} />}
    </>
  )
}

function Opening({ page, languages }: BodyProps) {
  const { locale, collection, title, summary, reading } = page
  const t = words(locale)
  const trail = [
    { href: pathIn(locale, 'explore'), text: t.navExplore },
    { href: `/${locale}/${collection}`, text: t[`collection.${collection}` as WordKey] },
  ]
  const note = locale === 'vi' ? null : reading
  return (
    <div className="wrap">
      <Crumbs locale={locale} trail={collection === 'articles' ? trail.slice(1) : trail} />
      <div className="grid title">
        <div className={note === null || note === 'read' ? 'c9' : 'c7'}>
          <h1>{unbroken(title)}</h1>
          {summary && <p className="lead">{unbroken(summary)}</p>}
        </div>
        {note !== null && note !== 'read' && (
          <div className="c4 s9 low">
            <ReadingNote reading={note} locale={locale} readableIn={readableIn(languages, locale)} />
          </div>
        )}
      </div>
    </div>
  )
}

type ReadingProps = { page: PublicPage; sections: { pictures: boolean; films: boolean; where: boolean } }

function Reading({ page, sections }: ReadingProps) {
  const { locale, texts, media, facts } = page
  const t = words(locale)
  const body = bodyOf(texts)
  const sources = sourcesIn(facts)
  const html = renderStructured(body, {
    media,
    sources,
    sourceLabel: (n) => filledWord(t.source, { n }),
  })
  const quote = textIn(texts, 'quote')
  const headings: Heading[] = [
    ...headingsOf(body).filter(({ level }) => level === 2),
    ...(sections.pictures ? [{ id: 'pictures', text: t.pictures }] : []),
    ...(sections.films ? [{ id: 'films', text: t.films }] : []),
    ...(sections.where ? [{ id: 'where', text: t.where }] : []),
    ...(sources.length > 0 ? [{ id: 'sources', text: t.sources }] : []),
  ]
  const hasAside = hasBeside(page)
  if (html === '' && !hasAside && !quote) return null
  return (
    <div className="wrap band flush">
      <div className="grid wide-open">
        <Contents headings={headings} locale={locale} />
        <div className="s4to8">
          <div className="read" dangerouslySetInnerHTML={{ __html: html }} />
          {quote && (
            <div className="read">
              <blockquote>
                <p>{quote}</p>
              </blockquote>
            </div>
          )}
        </div>
        {hasAside && <Beside page={page} />}
      </div>
    </div>
  )
}

function Where({ page }: { page: PublicPage }) {
  const { locale, title, longitude, latitude } = page
  const t = words(locale)
  return (
    <section className="band quiet after-band" id="where">
      <div className="wrap">
        <div className="grid open middle">
          <div className="c7">
            <PlaceMap
              locale={locale}
              places={[{ title, longitude: longitude ?? 0, latitude: latitude ?? 0 }]}
            />
          </div>
          <div className="c5 s8 inset">
            <h2 className="sub-2">{t.where}</h2>
            <Whereabouts page={page} />
          </div>
        </div>
      </div>
    </section>
  )
}

function Whereabouts({ page: { locale, facts, texts } }: { page: PublicPage }) {
  const t = factWords(locale)
  const districts = textsIn(facts, 'districts').join(', ')
  const within = recordIn(facts, 'within') ?? recordIn(facts, 'place')
  const rows = [
    { name: t.place, value: within?.title ?? null },
    { name: t.districts, value: districts || null },
    { name: t.address, value: textIn(texts, 'address') },
  ].filter(({ value }) => value !== null)
  if (rows.length === 0) return null
  return (
    <dl className="kv">
      {rows.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={name === t.districts && locale !== 'vi' ? 'vi' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
