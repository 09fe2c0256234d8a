import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { subjectWords } from '../words/facts.ts'
import { listed } from '../words/formats.ts'

const EXAMPLES = 4
/** What tells of things is no example of them. */
const told: ReadonlySet<string> = new Set([
  'articles',
  'galleries',
  'events',
  'online-publications',
  'investment-projects',
])

export const subjectNames = Object.keys(subjectWords('vi')) as (keyof ReturnType<typeof subjectWords>)[]

export function isSubject(name: string): name is (typeof subjectNames)[number] {
  return (subjectNames as readonly string[]).includes(name)
}

/** The subjects by name, each with what can be found there now. */
export function SubjectIndex({ items, locale }: { items: readonly ListedItem[]; locale: PortalLocale }) {
  return (
    <ul className="index">
      {subjectNames.map((subject) => {
        const all = items.filter(({ subjects }) => subjects.includes(subject))
        const things = all.filter(({ collection }) => !told.has(collection))
        const examples = (things.length > 0 ? things : all).slice(0, EXAMPLES)
        return (
          <li key={subject}>
            <a href={`/${locale}/subjects/${subject}`}>
              <b>{subjectWords(locale)[subject]}</b>
              {examples.length > 0 && (
                <span>
                  {listed(
                    examples.map(({ title }) => title),
                    locale,
                  )}
                </span>
              )}
            </a>
          </li>
        )
      })}
    </ul>
  )
}
