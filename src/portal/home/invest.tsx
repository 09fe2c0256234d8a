import { Drawn } from '../components/drawn.tsx'
import { NothingYet } from '../components/nothing-yet.tsx'
import { Value } from '../components/value.tsx'
import { identity } from '../identity/identity.ts'
import { shownMoney } from '../invest/facts.ts'
import type { Project } from '../invest/project.ts'
import { pathIn } from '../paths.ts'
import { shownNumber } from '../words/formats.ts'
import { filledWord, words } from '../words/words.ts'
import type { HomeContent } from './home.ts'

/** The projects that call for capital, on the one dark band of the page. */
export function Invest({ home: { locale, projects, others } }: { home: HomeContent }) {
  const t = words(locale)
  return (
    <section className="band deep invest" id="invest">
      <div className="foil">
        <Drawn name="nui" />
      </div>
      <div className="wrap">
        <div className="grid open">
          <div className="c4">
            <h2>{filledWord(t.investTitle, { province: identity(locale).name })}</h2>
            <p className="lead">{t.investLead}</p>
            <a className="btn light" href={pathIn(locale, 'invest')}>
              {t.investOpen}
            </a>
          </div>
          <div className="s6">
            {projects.length > 0 ? (
              <Projects projects={projects} locale={locale} />
            ) : (
              <NothingYet
                locale={locale}
                below="/investment-projects"
                others={others.projects}
                className="mute"
              />
            )}
          </div>
        </div>
      </div>
    </section>
  )
}

function Projects({ projects, locale }: { projects: readonly Project[]; locale: HomeContent['locale'] }) {
  const t = words(locale)
  return (
    <table className="tbl stack">
      <caption className="vh">{t['collection.investment-projects']}</caption>
      <thead>
        <tr>
          <th scope="col">{t.project}</th>
          <th scope="col">{t.place}</th>
          <th scope="col" className="n">
            {t.area} (ha)
          </th>
          <th scope="col" className="n">
            {t.capital}
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map(({ page, path, districts, areaHectares, capitalVnd }) => (
          <tr key={page.recordId}>
            <th scope="row">
              <a href={path}>{page.title}</a>
            </th>
            <td data-l={t.place} lang={locale === 'vi' ? undefined : 'vi'}>
              <Value locale={locale}>{districts.join(', ') || null}</Value>
            </td>
            <td className="n" data-l={`${t.area} (ha)`}>
              <Value locale={locale}>
                {areaHectares === null ? null : shownNumber(areaHectares, locale)}
              </Value>
            </td>
            <td className="n" data-l={t.capital}>
              <Value locale={locale}>{shownMoney(capitalVnd, 'VND', locale)}</Value>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
