import type { PortalLocale } from '../../platform/locales.ts'
import { words } from '../words/words.ts'
import { catalogueWords } from './catalogue-words.ts'
import { formWords, sectorWords, statusWords } from './choice-words.ts'
import { choicesOf, filterNames, type FilterName, type Question } from './filters.ts'
import type { ListedProject } from './project.ts'
import { investWords } from './words.ts'

type FilterFormProps = {
  locale: PortalLocale
  projects: readonly ListedProject[]
  question: Question
  path: string
  found: number
}

/** The filters as a form that asks by its address; each value says how many it would leave. */
export function FilterForm({ locale, projects, question, path, found }: FilterFormProps) {
  const t = catalogueWords(locale)
  return (
    <form action={path}>
      <h2>{t.filters}</h2>
      <p className="jump">
        <a className="more" href="#list">
          {t.toList} ({found})
        </a>
      </p>
      {filterNames.map((name) => (
        <Filter key={name} {...{ locale, projects, question, name }} />
      ))}
      {question.order !== 'newest' && <input type="hidden" name="sort" value={question.order} />}
      <button className="btn" type="submit">
        {t.apply}
      </button>
    </form>
  )
}

type FilterProps = Pick<FilterFormProps, 'locale' | 'projects' | 'question'> & { name: FilterName }

function Filter({ locale, projects, question, name }: FilterProps) {
  const choices = choicesOf(projects, question, name)
  if (choices.length === 0) return null
  return (
    <fieldset>
      <legend>{labelsOf(locale)[name]}</legend>
      {choices.map(({ value, count, chosen }) => (
        <label key={value} className="opt">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span {...(name === 'district' && locale !== 'vi' ? { lang: 'vi' } : {})}>
            {choiceLabel(locale, name, value)}
          </span>
          <i>{count}</i>
        </label>
      ))}
    </fieldset>
  )
}

export function labelsOf(locale: PortalLocale): Readonly<Record<FilterName, string>> {
  const { sector, district, form, status, area, capital } = investWords(locale)
  return { sector, district, form, status, area, capital }
}

/** What a value of a filter is called. */
export function choiceLabel(locale: PortalLocale, name: FilterName, value: string): string {
  const t = catalogueWords(locale)
  if (value === 'unknown') return words(locale).unknown
  const { lt10, lt100, lt1000, large, lt100b, lt1000b, big } = t
  const tables: Readonly<Record<FilterName, Readonly<Record<string, string>>>> = {
    sector: sectorWords(locale),
    form: formWords(locale),
    status: statusWords(locale),
    area: { lt10, lt100, lt1000, large },
    capital: { lt100b, lt1000b, big },
    district: {},
  }
  return tables[name][value] ?? value
}
