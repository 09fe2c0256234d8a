import type { PublicMedium, PublicPage } from '../../../records/publishing/public-page.ts'
import { plainText } from '../../../records/structured/plain-text.ts'
import { bodyOf } from '../publication/publication.ts'
import type { Source } from '../publication/sources.ts'
import { escaped } from '../structured/escape.ts'
import { renderStructured } from '../structured/render.ts'

export type SentText = Pick<PublicPage, 'locale' | 'title' | 'summary' | 'texts' | 'facts' | 'media'>

/** Where the picture of a figure lies beside the text. */
export type FileOf = (medium: PublicMedium) => string | undefined

function sourcesOf({ facts }: Pick<SentText, 'facts'>): Source[] {
  return (facts['sources'] ?? []) as Source[]
}

/** The text as a page of its own, its pictures beside it. */
export function htmlText(page: SentText, fileOf: FileOf): string {
  const { locale, title, summary, texts, media } = page
  const sources = sourcesOf(page)
  const body = renderStructured(bodyOf(texts), {
    media,
    sources,
    figure(medium, { caption }) {
      const file = fileOf(medium)
      if (file === undefined) return ''
      const said = [caption ?? medium.caption, medium.credit].filter((part) => part !== null).map(escaped)
      return `<figure><img src="../${escaped(file)}" alt="${escaped(medium.alt)}"><figcaption>${said.join(' · ')}</figcaption></figure>`
    },
  })
  const list = sources.map(
    ({ text, url }, index) => `<li id="n${index + 1}">${escaped([text, url].filter(Boolean).join(' '))}</li>`,
  )
  const lead = summary === null ? '' : `<p><strong>${escaped(summary)}</strong></p>\n`
  const proof = list.length > 0 ? `\n<ol>\n${list.join('\n')}\n</ol>` : ''
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
${lead}${body}${proof}
</body>
</html>
`
}

/** The same words without any mark, a paragraph a line. */
export function plainTextOf(page: SentText): string {
  const { title, summary, texts } = page
  const sources = sourcesOf(page).map(
    ({ text, url }, index) => `[${index + 1}] ${[text, url].filter(Boolean).join(' ')}`,
  )
  return `${[title, summary ?? '', plainText(bodyOf(texts)), sources.join('\n')].filter(Boolean).join('\n\n')}\n`
}
