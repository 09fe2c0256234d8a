import type {
  ArticleLeaf,
  BookLeaf,
  ImageGalleryLeaf,
  NewsArticleLeaf,
  PublicationIssueLeaf,
} from 'schema-dts'
import type { NamedPublication } from '../../modules/content/public.ts'
import type { PublicPage } from '../../records/publishing/public-page.ts'
import { numberIn, organizationIn, picturesOf, recordIn, textIn, textsIn } from '../items/fields.ts'
import { publisherId, type Place } from './graph.ts'
import { imageObject, termsPath } from './image.ts'

/** What is said of every text. */
function written(page: PublicPage, { origin, locale }: Place) {
  const { title, summary, facts } = page
  const author = textIn(facts, 'authorLine')
  const issuer = organizationIn(facts, 'issuerOrg')
  return {
    headline: title,
    name: title,
    description: summary ?? undefined,
    inLanguage: locale,
    datePublished: page.firstPublishedAt.toISOString(),
    dateModified: page.publishedAt.toISOString(),
    isAccessibleForFree: true,
    author: authorsOf(author, issuer?.name ?? null, origin),
    publisher: { '@id': publisherId(origin) },
    usageInfo: `${origin}${termsPath({ locale })}`,
  }
}

function authorsOf(author: string | null, issuer: string | null, origin: string) {
  if (author !== null) {
    return author.split(',').map((name) => ({ '@type': 'Person' as const, name: name.trim() }))
  }
  if (issuer !== null) return { '@type': 'GovernmentOrganization' as const, name: issuer }
  return { '@id': publisherId(origin) }
}

/** News and what answers it are news articles; a story is an article. */
export function articleThing(page: PublicPage, place: Place): NewsArticleLeaf | ArticleLeaf {
  const { facts, texts } = page
  const about = recordIn(facts, 'place')
  const said = {
    ...written(page, place),
    image: picturesOf(page).map((medium) => imageObject(medium, place)),
    articleSection: textsIn(facts, 'subjects')[0],
    isBasedOn: textIn(facts, 'originalUrl') ?? undefined,
    about: about ? { '@type': 'Place' as const, name: about.title } : undefined,
  }
  if (textIn(facts, 'kind') === 'story') return { '@type': 'Article', ...said }
  return { '@type': 'NewsArticle', ...said, dateline: textIn(texts, 'dateline') ?? undefined }
}

export function galleryThing(page: PublicPage, place: Place): ImageGalleryLeaf {
  return {
    '@type': 'ImageGallery',
    ...written(page, place),
    associatedMedia: picturesOf(page).map((medium) => imageObject(medium, place)),
  }
}

/** What comes out again and again, of which this is one issue. */
const PERIODICAL = new Set(['bulletin', 'special-issue'])

export function publicationThing(page: PublicPage, place: Place): BookLeaf | PublicationIssueLeaf {
  const { facts } = page
  const printed = facts['publication'] as NamedPublication | null | undefined
  const year = numberIn(facts, 'year') ?? printed?.year ?? null
  const said = {
    ...written(page, place),
    inLanguage: textsIn(facts, 'languages'),
    datePublished: year === null ? undefined : String(year),
    image: picturesOf(page).map((medium) => imageObject(medium, place)),
  }
  if (PERIODICAL.has(printed?.kind ?? '')) return { '@type': 'PublicationIssue', ...said }
  return {
    '@type': 'Book',
    ...said,
    bookFormat: 'https://schema.org/EBook',
    isbn: printed?.isbn ?? undefined,
    numberOfPages: printed?.pages ?? undefined,
  }
}
