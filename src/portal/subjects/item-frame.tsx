import type { ReactNode } from 'react'
import { bodyOf, headingsOf, renderStructured } from '../../modules/content/public.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { Crumbs, type Crumb } from '../components/crumbs.tsx'
import { readableIn, ReadingNote } from '../components/note.tsx'
import { coverOf, picturesOf, recordsIn, sourcesIn, textsIn } from '../items/fields.ts'
import { Cover, Credits } from '../items/figures.tsx'
import { itemHead } from '../items/item-page.tsx'
import { Contents, Related, type Heading } from '../items/parts.tsx'
import { Proof } from '../items/proof.tsx'
import { PreviewBand, type ShownItem } from '../items/preview.tsx'
import { Picture } from '../components/picture.tsx'
import type { LanguageState } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { PlaceMap } from '../map/place-map.tsx'
import { mapWords } from '../map/words.ts'
import type { Section } from '../paths.ts'
import { unbroken } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'

type FrameProps = {
  item: ShownItem
  origin: string
  section: Section
  trail: readonly Crumb[]
  /** Below the title: what can be done with the item. */
  ways?: ReactNode
  /** Between the cover and the reading. */
  facts?: ReactNode
  /** Beside the reading. */
  aside?: ReactNode
  /** After the reading. */
  more?: ReactNode
}

/** The page of a project, an event or a publication: what they share with every item, around what is their own. */
export function subjectItemPage({ item, origin, section, ...own }: FrameProps): string {
  const { page } = item
  const head = { ...itemHead(item, origin), section }
  return renderPortalPage({
    ...head,
    children: (
      <>
        <PreviewBand item={item} />
        <Body page={page} languages={head.languages} {...own} />
      </>
    ),
  })
}

type BodyProps = Omit<FrameProps, 'item' | 'origin' | 'section'> & {
  page: PublicPage
  languages: readonly LanguageState[]
}

function Body({ page, languages, trail, ways, facts, aside, more }: BodyProps) {
  const { locale } = page
  const cover = coverOf(page)
  return (
    <>
      <div className="wrap">
        <Crumbs locale={locale} trail={trail} />
        <Opening {...{ page, languages, ways }} />
      </div>
      {cover && <Cover medium={cover} locale={locale} />}
      {facts && <div className="wrap">{facts}</div>}
      <Reading page={page} aside={aside} />
      {more}
      <Pictures page={page} />
      <Where page={page} />
      <Proof page={page} languages={languages} />
      <RelatedItems page={page} />
      <div className="band flush" />
    </>
  )
}

function Opening({ page, languages, ways }: Pick<BodyProps, 'page' | 'languages' | 'ways'>) {
  const { locale, title, summary, reading } = page
  const isNoted = locale !== 'vi' && reading !== 'read'
  return (
    <div className="grid title">
      <div className={isNoted ? 'c7' : 'c9'}>
        <h1>{unbroken(title)}</h1>
        {summary && <p className="lead">{unbroken(summary)}</p>}
        {ways && <div className="ways after">{ways}</div>}
      </div>
      {isNoted && (
        <div className="c4 s9 low">
          <ReadingNote reading={reading} locale={locale} readableIn={readableIn(languages, locale)} />
        </div>
      )}
    </div>
  )
}

function Reading({ page, aside }: Pick<BodyProps, 'page' | 'aside'>) {
  const { locale, texts, media, facts } = page
  const t = words(locale)
  const body = bodyOf(texts)
  const sources = sourcesIn(facts)
  const html = renderStructured(body, { media, sources, sourceLabel: (n) => filledWord(t.source, { n }) })
  const headings: Heading[] = [
    ...headingsOf(body).filter(({ level }) => level === 2),
    ...(othersOf(page).length > 0 ? [{ id: 'pictures', text: t.pictures }] : []),
    ...(hasPoint(page) ? [{ id: 'where', text: t.where }] : []),
    ...(sources.length > 0 ? [{ id: 'sources', text: t.sources }] : []),
  ]
  if (html === '' && !aside) return null
  return (
    <div className="wrap band flush">
      <div className="grid wide-open">
        <Contents headings={headings} locale={locale} />
        <div className="s4to8">
          <div className="read" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
        {aside && <aside className="aside c3 s10">{aside}</aside>}
      </div>
    </div>
  )
}

/** The pictures that the page shows nowhere else: the pages of a publication are read above. */
function othersOf(page: PublicPage) {
  const shown = new Set([coverOf(page)?.id, ...textsIn(page.facts, 'pages')])
  return picturesOf(page).filter(({ id }) => !shown.has(id))
}

function hasPoint({ longitude, latitude }: PublicPage): boolean {
  return longitude !== null && latitude !== null
}

function Pictures({ page }: { page: PublicPage }) {
  const { locale } = page
  const others = othersOf(page)
  if (others.length === 0) return null
  return (
    <section className="band flush" id="pictures">
      <div className="wrap">
        <h2 className="sub-2">{words(locale).pictures}</h2>
        <div className="gal">
          {others.map((medium) => (
            <figure key={medium.id}>
              <div className="plate">
                <Picture medium={medium} sizes="(min-width: 40rem) 50vw, 100vw" />
              </div>
              <figcaption className="cap">
                <Credits medium={medium} locale={locale} />
              </figcaption>
            </figure>
          ))}
        </div>
      </div>
    </section>
  )
}

function Where({ page }: { page: PublicPage }) {
  const { locale, title, longitude, latitude } = page
  if (longitude === null || latitude === null) return null
  return (
    <section className="band quiet after-band" id="where">
      <div className="wrap">
        <div className="grid open middle">
          <div className="c7">
            <PlaceMap locale={locale} places={[{ title, longitude, latitude }]} />
          </div>
          <div className="c5 s8 inset">
            <h2 className="sub-2">{words(locale).where}</h2>
            <p className="small mute">{mapWords(locale).note}</p>
          </div>
        </div>
      </div>
    </section>
  )
}

function RelatedItems({ page }: { page: PublicPage }) {
  const related = recordsIn(page.facts, 'related').filter(({ slug }) => slug !== null)
  return related.length > 0 ? <Related records={related} locale={page.locale} /> : null
}
