import type { Labels } from '../../platform/labels.ts'
import { today, yearOf } from '../../platform/time/dates.ts'
import { useOrganizationNames } from '../names.ts'
import { useMe } from '../session.tsx'
import { Icon } from '../ui/icon.tsx'
import { Menu } from '../ui/menu.tsx'
import { useWords } from '../words.ts'
import { useWorkingYear } from '../working-year.ts'
import css from './year-menu.module.css'

const words = {
  year: { vi: 'Năm công tác {year}', en: 'Working year {year}' },
  one: { vi: 'Năm {year}', en: 'Year {year}' },
  choose: { vi: 'Chọn năm công tác', en: 'Choose the working year' },
} as const satisfies Record<string, Labels>

/** Demonstrations and first users look back to the first year that reports speak of. */
const FIRST_YEAR = 2017

/** Where I work, and the year whose work is done now. */
export function YearMenu() {
  const t = useWords()
  const { assignments } = useMe()
  const { year, setYear } = useWorkingYear()
  const home = assignments[0]?.orgId
  const names = useOrganizationNames(home ? [home] : [])
  const last = yearOf(today()) + 1
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, back) => last - back)
  return (
    <div className={css.place}>
      <b>{home ? (names.get(home) ?? '') : 'Chalo'}</b>
      <Menu
        end={false}
        label={t(words.choose)}
        items={years.map((one) => ({
          label: t(words.one, { year: String(one) }),
          chosen: one === year,
          onClick: () => setYear(one),
        }))}
        target={
          <button type="button" className={css.year}>
            {t(words.year, { year: String(year) })} <Icon name="down" small />
          </button>
        }
      />
    </div>
  )
}
