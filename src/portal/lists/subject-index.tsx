import type { PortalLocale } from '../../platform/locales.ts'
import type { ListedItem } from '../../records/publishing/list.ts'
import { joinedList } from '../words/language-names.ts'
import { subjectWords } from '../words/facts.ts'

const EXAMPLES = 4

export const subjectNames = Object.keys(subjectWords('vi')) as (keyof ReturnType<typeof subjectWords>)[]

export function isSubject(name: string): name is (typeof subjectNames)[number] {
  return (subjectNames as readonly string[]).includes(name)
}

/** The subjects by name, each with what can be found there now. */
export function SubjectIndex({ items, locale }: { items: readonly ListedItem[]; locale: PortalLocale }) {
  return (
    <ul className="index">
      {subjectNames.map((subject) => {
        const examples = items.filter(({ subjects }) => subjects.includes(subject)).slice(0, EXAMPLES)
        return (
          <li key={subject}>
            <a href={`/${locale}/subjects/${subject}`}>
              <b>{subjectWords(locale)[subject]}</b>
              {examples.length > 0 && (
                <span>
                  {joinedList(
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
