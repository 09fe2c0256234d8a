import { localeNames, isPortalLocale } from '../../platform/locales.ts'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { Picture } from '../components/picture.tsx'
import { Value } from '../components/value.tsx'
import { numberIn, textIn, textsIn } from '../items/fields.ts'
import { pathIn } from '../paths.ts'
import { Box } from '../items/beside.tsx'
import { subjectItemPage } from '../subjects/item-frame.tsx'
import { listed } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import { publicationsPath } from './list-page.tsx'
import { leafPath, leavesOf } from './leaves.ts'
import { publicationWords } from './words.ts'
import type { ShownItem } from '../items/preview.tsx'

/** A publication with all its pages one below the other: scrolled, searched and printed without a script. */
export function publicationPage(item: ShownItem, origin: string): string {
  const { page } = item
  const { locale } = page
  const t = publicationWords(locale)
  const leaves = leavesOf(page)
  const file = page.media[textIn(page.facts, 'file') ?? '']
  return subjectItemPage({
    item,
    origin,
    section: 'explore',
    trail: [
      { href: pathIn(locale, 'explore'), text: words(locale).navExplore },
      { href: publicationsPath(locale), text: words(locale)['collection.online-publications'] },
    ],
    ways: (
      <>
        {leaves.length > 0 && (
          <a className="btn plain" href="#page-1">
            {t.read}
          </a>
        )}
        {file && (
          <a className="btn ghost plain" href={file.base} download>
            {t.download} (PDF)
          </a>
        )}
      </>
    ),
    facts: <PublicationFacts page={page} count={leaves.length} />,
    aside: <Contents page={page} count={leaves.length} />,
    more: <Leaves page={page} leaves={leaves} />,
  })
}

function PublicationFacts({ page, count }: { page: PublicPage; count: number }) {
  const { locale, facts } = page
  const t = publicationWords(locale)
  const year = numberIn(facts, 'year')
  const languages = textsIn(facts, 'languages').map((tag) => (isPortalLocale(tag) ? localeNames[tag] : tag))
  const told: [string, string | null][] = [
    [t.year, year === null ? null : String(year)],
    [t.languages, listed(languages, locale) || null],
    [t.count, count === 0 ? null : String(count)],
  ]
  return (
    <dl className="facts" aria-label={words(locale).facts}>
      {told.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Value locale={locale}>{value}</Value>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The table of contents, its lines leading to the pages that they name. */
function Contents({ page, count }: { page: PublicPage; count: number }) {
  const contents = textIn(page.texts, 'contents')
  if (contents === null) return null
  return (
    <Box title={publicationWords(page.locale).contents}>
      <ol>
        {contents.split(/\n+/).map((line) => {
          const [, text = line, number] = /^(.*?)[\s.…]*(\d+)\s*$/u.exec(line) ?? []
          const isThere = number !== undefined && Number(number) >= 1 && Number(number) <= count
          return <li key={line}>{isThere ? <a href={`#page-${number}`}>{`${text} ${number}`}</a> : line}</li>
        })}
      </ol>
    </Box>
  )
}

function Leaves({ page, leaves }: { page: PublicPage; leaves: readonly PublicMedium[] }) {
  const { locale } = page
  const t = publicationWords(locale)
  if (leaves.length === 0) {
    return (
      <div className="wrap band flush">
        <p className="note none">{t.notScanned}</p>
      </div>
    )
  }
  return (
    <section className="band flush" id="pages">
      <div className="wrap">
        <h2 className="sub-2">{t.pages}</h2>
        <nav className="leaves after" aria-label={t.pages}>
          {leaves.map(({ id }, index) => (
            <a key={id} href={`#page-${index + 1}`} aria-label={filledWord(t.page, { n: index + 1 })}>
              {index + 1}
            </a>
          ))}
        </nav>
        <ol className="sheets after-2">
          {leaves.map((medium, index) => (
            <li key={medium.id} id={`page-${index + 1}`}>
              <div className="plate">
                <Picture medium={medium} sizes="(min-width: 64rem) 58vw, 100vw" />
              </div>
              <div>
                <h3>{filledWord(t.pageOf, { n: index + 1, total: leaves.length })}</h3>
                {medium.caption && <p className="after">{medium.caption}</p>}
                <p>
                  <a className="more" href={leafPath(page, index + 1)}>
                    {t.alone}
                  </a>
                </p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
