import { bodyOf, renderStructured } from '../../modules/content/public.ts'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { picturesOf, sourcesIn } from '../items/fields.ts'
import { escaped } from '../layout/html.ts'
import { itemPath } from '../paths.ts'
import { pictureAddress } from '../structured-data/image.ts'
import { filledWord, words } from '../words/words.ts'

/** The whole text of an item with its pictures and sources, as it may stand on any other site: every address whole. */
export function feedContent(page: PublicPage, origin: string): string {
  const { locale, collection, slug, texts, media, facts, reading } = page
  const t = words(locale)
  const sources = sourcesIn(facts)
  const url = `${origin}${itemPath(locale, collection, slug)}`
  const [cover] = picturesOf(page)
  const html = renderStructured(bodyOf(texts), {
    media,
    sources,
    sourceLabel: (n) => filledWord(t.source, { n }),
    figure: (medium, { caption }) => figure(medium, caption ?? medium.caption, origin),
  })
  const awaiting =
    locale !== 'vi' && reading === 'awaiting' ? `<p><em>${escaped(t.awaitingTitle)}</em></p>` : ''
  const shown = cover ? figure(cover, cover.caption, origin) : ''
  return `${awaiting}${shown}${whole(html, { origin, url })}${listOf(sources, t.sources)}`
}

function figure(medium: PublicMedium, caption: string | null, origin: string): string {
  const { kind, base, alt, credit, licence } = medium
  const said = [caption, credit, licence].filter((part) => part !== null).map(escaped)
  const below = said.length > 0 ? `<figcaption>${said.join(' · ')}</figcaption>` : ''
  if (kind === 'video' || kind === 'document') {
    return `<p><a href="${escaped(`${origin}${base}`)}">${escaped(caption ?? alt)}</a></p>`
  }
  const address = escaped(`${origin}${pictureAddress(medium)}`)
  return `<figure><img src="${address}" alt="${escaped(alt)}"/>${below}</figure>`
}

/** Addresses of ours and notes within the page, made whole; the HTML is our own, every quote in it is double. */
function whole(html: string, { origin, url }: { origin: string; url: string }): string {
  return html
    .replaceAll(/ href="\/(?!\/)/g, ` href="${escaped(origin)}/`)
    .replaceAll(' href="#', ` href="${escaped(url)}#`)
}

function listOf(sources: ReturnType<typeof sourcesIn>, title: string): string {
  if (sources.length === 0) return ''
  const items = sources.map(({ text, url }) =>
    url === null ? `<li>${escaped(text)}</li>` : `<li><a href="${escaped(url)}">${escaped(text)}</a></li>`,
  )
  return `<h2>${escaped(title)}</h2><ol>${items.join('')}</ol>`
}
