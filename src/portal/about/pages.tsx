import type { PortalLocale } from '../../platform/locales.ts'
import { collectionName } from '../map/page.tsx'
import { identity } from '../identity/identity.ts'
import { pathIn } from '../paths.ts'
import { dataGraph } from '../structured-data/page.ts'
import { filledWord, words } from '../words/words.ts'
import { Points, statementPage } from './frame.tsx'
import { RatingForm } from './rating-form.tsx'
import { aboutWords } from './words.ts'

type About = { locale: PortalLocale; origin: string }

/** What data the site uses, who is responsible, what may be reused: its promises in plain words. */
export function privacyPage({ locale, origin, basis }: About & { basis: string | null }): string {
  const t = aboutWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: (other) => pathIn(other, 'data'),
    title: t.privacy,
    lead: t.privacyLead,
    children: (
      <>
        <Points title={t.privacy} points={[t.noCookie, t.noOthers, t.ratings, t.limits, t.officers]} />
        <Points
          id="credits"
          title={t.credits}
          points={[t.creditsLead, t.textsRight, t.picturesRight, t.dataRight, t.software]}
        />
        <section className="prose" id="legal">
          <h2>{t.legal}</h2>
          <p>{filledWord(words(locale).publisher, { name: identity(locale).publisher })}</p>
          {basis && <p>{filledWord(t.legalBasis, { citation: basis })}</p>}
          <p>
            <a href={pathIn(locale, 'contact')}>{t.contact}</a>
          </p>
        </section>
      </>
    ),
  })
}

type Dataset = { name: string; files: readonly { href: string; format: string }[] }

/** Every file that programs may fetch, with its licence. */
export function dataPage({
  locale,
  origin,
  counts,
}: About & { counts: ReadonlyMap<string, number> }): string {
  const t = aboutWords(locale)
  const everyFile: Dataset[] = [
    {
      name: t.everything,
      files: [
        { href: pathIn(locale, 'feedAtom'), format: 'Atom' },
        { href: pathIn(locale, 'feedJson'), format: 'JSON Feed' },
        { href: '/api/docs', format: 'API' },
        { href: '/data/catalog.jsonld', format: 'DCAT (JSON-LD)' },
        { href: '/data/catalog.ttl', format: 'DCAT (Turtle)' },
      ],
    },
    ...[...counts.keys()].map((collection) => ({
      name: collectionName(locale, collection),
      files: ['csv', 'json'].map((extension) => ({
        href: `/data/${collection}.${extension}`,
        format: extension.toUpperCase(),
      })),
    })),
    { name: words(locale).calendar, files: [{ href: pathIn(locale, 'calendar'), format: 'iCalendar' }] },
    { name: words(locale).where, files: [{ href: `${pathIn(locale, 'map')}.geojson`, format: 'GeoJSON' }] },
    {
      name: words(locale).publicReports,
      files: [{ href: pathIn(locale, 'reports'), format: 'HTML, DOCX, PDF' }],
    },
  ]
  return statementPage({
    locale,
    origin,
    pathOf: (other) => pathIn(other, 'openData'),
    title: t.data,
    lead: t.dataLead,
    structuredData: [
      dataGraph(
        { origin, locale },
        { path: pathIn(locale, 'openData'), title: t.data, description: t.dataLead },
        [...counts.keys()],
      ),
    ],
    children: (
      <>
        <div className="part">
          <table className="tbl stack">
            <thead>
              <tr>
                <th scope="col">{t.dataset}</th>
                <th scope="col">{t.files}</th>
                <th scope="col">{t.licence}</th>
              </tr>
            </thead>
            <tbody>
              {everyFile.map(({ name, files }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td data-l={t.files}>
                    <span className="ways">
                      {files.map(({ href, format }) => (
                        <a key={href} href={href}>
                          {format}
                        </a>
                      ))}
                    </span>
                  </td>
                  <td data-l={t.licence}>
                    <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener external">
                      CC BY 4.0
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <section>
          <h2>{t.everything}</h2>
          <dl className="kv">
            {[...counts].map(([collection, count]) => (
              <div key={collection}>
                <dt>{collectionName(locale, collection)}</dt>
                <dd className="num">{count}</dd>
              </div>
            ))}
          </dl>
        </section>
      </>
    ),
  })
}

/** Whom to ask; until the office has given its addresses, a way to write that keeps no name. */
export function contactPage({ locale, origin }: About): string {
  const t = aboutWords(locale)
  return statementPage({
    locale,
    origin,
    pathOf: (other) => pathIn(other, 'contact'),
    title: t.contact,
    lead: t.contactLead,
    children: (
      <>
        <section className="prose">
          <h2>{identity(locale).publisher}</h2>
          <p className="note none">{t.noAddress}</p>
          <p>{t.writeHere}</p>
        </section>
        <div className="part">
          <RatingForm locale={locale} page={pathIn(locale, 'contact')} />
        </div>
      </>
    ),
  })
}
