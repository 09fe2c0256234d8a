import { SwitchField } from '../../../../admin/ui/check-field.tsx'
import { FilterRow } from '../../../../admin/ui/filter-row.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import type { Address } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { jobStates } from '../../jobs/job.ts'
import { languageName } from '../../jobs/language-name.ts'
import css from './jobs.module.css'
import { common, stateLabels } from './words.ts'

const words = {
  narrow: { vi: 'Lọc gói dịch', en: 'Filter jobs' },
  find: { vi: 'Tên gói, người dịch', en: 'Title or translator' },
  state: { vi: 'Tình trạng', en: 'State' },
  every: { vi: 'Tất cả', en: 'All' },
  mine: { vi: 'Giao cho tôi', en: 'Given to me' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
} as const satisfies Record<string, Labels>

type Change = (change: Readonly<Record<string, string | null>>) => void

/** What narrows the list of jobs; it lives in the address. */
export function JobFilters({ address, onChange }: { address: Address; onChange: Change }) {
  const t = useWords()
  const locale = useLocale()
  const change: Change = (next) => onChange({ ...next, cursor: null })
  const switched = (name: 'mine' | 'overdue') => ({
    label: t(words[name]),
    checked: address[name] !== undefined,
    onChange: (event: { currentTarget: { checked: boolean } }) =>
      change({ [name]: event.currentTarget.checked ? 'true' : null }),
  })
  return (
    <FilterRow label={t(words.narrow)}>
      <TextField
        label={t(words.find)}
        value={address['q'] ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value })}
      />
      <SelectField
        label={t(words.state)}
        placeholder={t(words.every)}
        data={jobStates.map((state) => ({ value: state, label: t(stateLabels[state]) }))}
        value={address['state'] ?? null}
        onChange={(state) => change({ state })}
      />
      <SelectField
        label={t(common.language)}
        placeholder={t(words.every)}
        data={portalLocales
          .filter((tag) => tag !== SOURCE_LOCALE)
          .map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
        value={address['locale'] ?? null}
        onChange={(chosen) => change({ locale: chosen })}
      />
      <div className={css.switches}>
        <SwitchField {...switched('mine')} />
        <SwitchField {...switched('overdue')} />
      </div>
    </FilterRow>
  )
}
