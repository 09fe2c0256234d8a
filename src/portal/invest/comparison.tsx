import type { PortalLocale } from '../../platform/locales.ts'
import { Value } from '../components/value.tsx'
import { words } from '../words/words.ts'
import { catalogueWords } from './catalogue-words.ts'
import { factsOf, type Fact } from './facts.ts'
import { MOST_COMPARED, type Question } from './filters.ts'
import type { ListedProject, Said } from './project.ts'
import { langOf } from '../subjects/best-pages.ts'
import { investWords } from './words.ts'

type ComparisonProps = { locale: PortalLocale; projects: readonly ListedProject[]; question: Question }

/** Two or three projects side by side, every fact of each. */
export function Comparison({ locale, projects, question }: ComparisonProps) {
  const t = catalogueWords(locale)
  const marked = projects.filter(({ page }) => question.compare.includes(page.slug))
  const compared = marked.slice(0, MOST_COMPARED)
  return (
    <section className="band quiet after-band" id="compare">
      <div className="wrap">
        <div className="head">
          <h2>{t.compareTitle}</h2>
          <p className="lead">{compared.length < 2 ? t.compareOne : t.comparePrint}</p>
        </div>
        {marked.length > MOST_COMPARED && <p className="note">{t.compareThree}</p>}
        {compared.length > 1 && <Table {...{ locale, compared }} />}
      </div>
    </section>
  )
}

// A region that scrolls must be reached by keyboard.
const scrolling = { role: 'region', tabIndex: 0 }

const told = ['scale', 'infrastructure', 'incentives'] as const satisfies readonly Said[]

function Table({ locale, compared }: { locale: PortalLocale; compared: readonly ListedProject[] }) {
  const t = { ...words(locale), ...catalogueWords(locale), ...investWords(locale) }
  const facts = compared.map((project) => factsOf(project, locale))
  const labels = (facts[0] ?? []).map(({ key, label }) => ({ key, label }))
  return (
    <div className="scroll" {...scrolling} aria-label={t.compareTitle}>
      <table className="tbl three">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{t.facts}</span>
            </th>
            {compared.map(({ page, path }) => (
              <th key={page.recordId} scope="col" {...langOf(page, locale)}>
                <a href={path}>{page.title}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map(({ key, label }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {facts.map((ofOne, at) => {
                const fact = ofOne.find((each) => each.key === key)
                return <Cell key={compared[at]?.page.recordId} {...{ locale, fact }} />
              })}
            </tr>
          ))}
          {told.map((name) => (
            <tr key={name}>
              <th scope="row">{t[name]}</th>
              {compared.map(({ page, says }) => (
                <td key={page.recordId} {...(says[name] ? langOf(page, locale) : {})}>
                  <Value locale={locale}>{says[name]}</Value>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ locale, fact }: { locale: PortalLocale; fact: Fact | undefined }) {
  return (
    <td className="num" {...(fact?.lang && fact.value ? { lang: fact.lang } : {})}>
      <Value locale={locale}>{fact?.value ?? null}</Value>
    </td>
  )
}
