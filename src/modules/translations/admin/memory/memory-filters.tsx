import { FilterRow } from '../../../../admin/ui/filter-row.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import type { Address } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { portalLocales, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { languageName } from '../../jobs/language-name.ts'
import { words } from './words.ts'

type MemoryFiltersProps = {
  address: Address
  change: (change: Readonly<Record<string, string | null>>) => void
  counts: readonly { locale: string; entries: number }[]
}

/** What narrows the list of the memory; it lives in the address. */
export function MemoryFilters({ address, change, counts }: MemoryFiltersProps) {
  const t = useWords()
  const locale = useLocale()
  const entries = new Map(counts.map((count) => [count.locale, count.entries]))
  return (
    <FilterRow label={t(words.narrow)}>
      <TextField
        label={t(words.find)}
        value={address['q'] ?? ''}
        onChange={(event) => change({ q: event.currentTarget.value, after: null })}
      />
      <SelectField
        label={t(words.language)}
        placeholder={t(words.every)}
        data={portalLocales
          .filter((tag) => tag !== SOURCE_LOCALE)
          .map((tag) => ({
            value: tag,
            label: `${languageName(tag, locale)} (${formatNumber(entries.get(tag) ?? 0, locale)})`,
          }))}
        value={address['locale'] ?? null}
        onChange={(chosen) => change({ locale: chosen, after: null })}
      />
      <SelectField
        label={t(words.origin)}
        placeholder={t(words.every)}
        data={(['approved', 'imported'] as const).map((value) => ({ value, label: t(words[value]) }))}
        value={address['origin'] ?? null}
        onChange={(chosen) => change({ origin: chosen, after: null })}
      />
    </FilterRow>
  )
}
