import type { PortalLocale } from '../../platform/locales.ts'
import { Crumbs } from '../components/crumbs.tsx'
import { Value } from '../components/value.tsx'
import { standingInWords } from '../layout/language-menu.ts'
import { everyLanguage } from '../layout/languages.ts'
import { renderPortalPage } from '../layout/render.ts'
import { pathIn } from '../paths.ts'
import { filledWord, words } from '../words/words.ts'
import { catalogueWords } from './catalogue-words.ts'
import { sectorWords } from './choice-words.ts'
import { Comparison } from './comparison.tsx'
import { choiceLabel, FilterForm, labelsOf } from './filter-form.tsx'
import { factsOf } from './facts.ts'
import { filterNames, orders, queryOf, selected, type Question } from './filters.ts'
import type { ListedProject } from './project.ts'
import { langOf } from '../subjects/best-pages.ts'
import { investWords } from './words.ts'

export type Catalogue = {
  locale: PortalLocale
  origin: string
  projects: readonly ListedProject[]
  question: Question
}

/** The projects that call for investment: filters, list, and two or three side by side. */
export function cataloguePage({ locale, origin, projects, question }: Catalogue): string {
  const t = { ...words(locale), ...investWords(locale), ...catalogueWords(locale) }
  const path = pathIn(locale, 'invest')
  const found = selected(projects, question)
  const isPlain = queryOf(question) === ''
  return renderPortalPage({
    locale,
    origin,
    path,
    title: t.title,
    description: t.lead,
    section: 'invest',
    hidden: !isPlain,
    languages: everyLanguage((other) => pathIn(other, 'invest')),
    children: (
      <>
        <div className="wrap">
          <Crumbs locale={locale} trail={[]} />
          <div className="grid title">
            <div className="c8">
              <h1>{t.title}</h1>
              <p className="lead">{t.lead}</p>
            </div>
            <Answering locale={locale} projects={projects} />
          </div>
          {projects.length === 0 ? (
            <p className="note">{t.noneYet}</p>
          ) : (
            <div className="grid open">
              <div className="filters c3">
                <FilterForm {...{ locale, projects, question, path }} found={found.length} />
              </div>
              <div className="c9" id="list">
                <List {...{ locale, question, path, found }} />
              </div>
            </div>
          )}
        </div>
        {question.compare.length > 0 ? (
          <Comparison {...{ locale, projects, question }} />
        ) : (
          <div className="band flush" />
        )}
      </>
    ),
  })
}

/** The offices that answer, and the files of the whole catalogue. */
function Answering({ locale, projects }: Pick<Catalogue, 'locale' | 'projects'>) {
  const t = { ...investWords(locale), ...catalogueWords(locale) }
  const offices = [...new Set(projects.flatMap(({ contact }) => contact ?? []))]
  const path = pathIn(locale, 'invest')
  return (
    <div className="c3 s10 aside">
      <div className="box">
        <h2>{t.contact}</h2>
        {offices.length > 0 ? (
          <ul lang="vi">
            {offices.map((office) => (
              <li key={office}>{office}</li>
            ))}
          </ul>
        ) : (
          <p>
            <Value locale={locale}>{null}</Value>
          </p>
        )}
        <p>
          <a href={pathIn(locale, 'contact')}>{words(locale).askQuestion}</a>
        </p>
      </div>
      <p>
        <a href={`${path}.csv`} download>
          {t.csv}
        </a>
        <br />
        <a href={`${path}.json`} download>
          {t.json}
        </a>
      </p>
    </div>
  )
}

type ListProps = { locale: PortalLocale; question: Question; path: string; found: readonly ListedProject[] }

function List({ locale, question, path, found }: ListProps) {
  const t = catalogueWords(locale)
  const count = found.length === 1 ? t.foundOne : filledWord(t.found, { n: found.length })
  return (
    <>
      <div className="bar">
        <h2 className="sub">{count}</h2>
        <Orders {...{ locale, question, path }} />
      </div>
      <Chips {...{ locale, question, path }} />
      {found.length === 0 && <p className="note">{t.noneFound}</p>}
      <form id="compare-form" action={`${path}#compare`}>
        {filterNames.flatMap((name) =>
          question.filters[name].map((value) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          )),
        )}
        {question.order !== 'newest' && <input type="hidden" name="sort" value={question.order} />}
        {found.map((project) => (
          <Row
            key={project.page.recordId}
            {...{ locale, project }}
            marked={question.compare.includes(project.page.slug)}
          />
        ))}
        {found.length > 1 && (
          <div className="pick">
            <p>{t.compareHint}</p>
            <button className="btn" type="submit">
              {t.compare}
            </button>
          </div>
        )}
      </form>
    </>
  )
}

function Orders({ locale, question, path }: Omit<ListProps, 'found'>) {
  const t = catalogueWords(locale)
  const names = { newest: t.newest, area: t.byArea, capital: t.byCapital, name: t.byName }
  return (
    <nav aria-label={t.sort} className="order">
      {orders.map((order) => (
        <a
          key={order}
          href={path + queryOf({ ...question, order })}
          {...(order === question.order ? { 'aria-current': 'true' as const } : {})}
        >
          {names[order]}
        </a>
      ))}
    </nav>
  )
}

/** What is chosen, each to be taken back by one click. */
function Chips({ locale, question, path }: Omit<ListProps, 'found'>) {
  const t = catalogueWords(locale)
  const { filters } = question
  const chosen = filterNames.flatMap((name) => filters[name].map((value) => ({ name, value })))
  if (chosen.length === 0) return null
  return (
    <p className="chips">
      {chosen.map(({ name, value }) => {
        const rest = filters[name].filter((other) => other !== value)
        const href = path + queryOf({ ...question, filters: { ...filters, [name]: rest } })
        return (
          <a key={name + value} className="chip" href={href}>
            <span className="vh">{labelsOf(locale)[name]}: </span>
            {choiceLabel(locale, name, value)}
            <span aria-hidden="true">×</span>
            <span className="vh">, {t.remove}</span>
          </a>
        )
      })}
      {chosen.length > 1 && (
        <a className="chip" href={path}>
          {t.clear}
        </a>
      )}
    </p>
  )
}

const shown = ['district', 'area', 'capital', 'basis'] as const

function Row({ locale, project, marked }: { locale: PortalLocale; project: ListedProject; marked: boolean }) {
  const t = { ...words(locale), ...catalogueWords(locale) }
  const { page, path, sector, alternates } = project
  const facts = factsOf(project, locale)
  return (
    <article className="proj">
      <div {...langOf(page, locale)}>
        <p className="tag" lang={locale}>
          {sectorWords(locale)[sector]}
        </p>
        <h3>
          <a href={path}>{page.title}</a>
        </h3>
        {page.summary && <p className="mute">{page.summary}</p>}
      </div>
      <dl className="kv">
        {shown.map((key) => {
          const fact = facts.find((each) => each.key === key)
          if (!fact) return null
          return (
            <div key={key}>
              <dt>{fact.label}</dt>
              <dd className="num" {...(fact.lang && fact.value ? { lang: fact.lang } : {})}>
                <Value locale={locale}>{fact.value}</Value>
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="bar">
        <label className="cmp">
          <input type="checkbox" name="compare" value={page.slug} defaultChecked={marked} />
          {t.compare}
          <span className="vh"> {page.title}</span>
        </label>
        <span className="have">
          {alternates.map(({ locale: other, reading }) => (
            <span key={other}>
              <i className={`st ${other === 'vi' ? 'original' : reading}`} />
              {other}
              <span className="vh">
                , {standingInWords(other === 'vi' ? 'original' : reading, words(locale))}
              </span>
            </span>
          ))}
        </span>
      </div>
    </article>
  )
}
