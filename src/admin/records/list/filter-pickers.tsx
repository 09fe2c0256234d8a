import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { find, searchOrganizations } from '../../../records/http/overview-endpoints.ts'
import { useOrganizationNames, useRecordNames } from '../../names.ts'
import { useCall } from '../../queries.ts'
import { countries, languages } from '../../ui/fields/places.ts'
import { MultiSelectField } from '../../ui/select-field.tsx'
import { useLocale, useWords } from '../../words.ts'
import type { KindProps } from './filter-editor.tsx'

const words = {
  find: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
} as const satisfies Record<string, Labels>

/** Organisations found by any name they had. */
export function OrganizationPicker({ meta, value, change }: KindProps) {
  const [q, setQ] = useState('')
  const found = useCall(searchOrganizations, { q, limit: 20 }, { keep: true })
  const names = useOrganizationNames(value.values)
  const chosen = value.values.map((id) => ({ value: id, label: names.get(id) ?? '…' }))
  const options = found.data?.organizations.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return <Search {...{ meta, value, change, q, setQ, chosen, options }} />
}

/** Records of the collection that a field points to. */
export function RecordPicker({ meta, value, change }: KindProps) {
  const [q, setQ] = useState('')
  const within = meta.collection === '*' ? {} : { collection: meta.collection }
  const found = useCall(find, { q, ...within, limit: 20 }, { keep: true, enabled: q.trim() !== '' })
  const names = useRecordNames(value.values)
  const chosen = value.values.map((id) => ({ value: id, label: names.get(id)?.title ?? '…' }))
  const options = found.data?.records.map(({ id, title }) => ({ value: id, label: title })) ?? []
  return <Search {...{ meta, value, change, q, setQ, chosen, options }} />
}

type Option = { value: string; label: string }
type SearchProps = KindProps & {
  q: string
  setQ: (q: string) => void
  chosen: readonly Option[]
  options: readonly Option[]
}

function Search({ meta, value, change, q, setQ, chosen, options }: SearchProps) {
  const t = useWords()
  const data = [...new Map([...chosen, ...options].map((option) => [option.value, option])).values()]
  return (
    <MultiSelectField
      found
      label={t(meta.label)}
      placeholder={t(words.find)}
      nothingFoundMessage={t(words.nothing)}
      data={data}
      value={value.values}
      searchValue={q}
      onSearchChange={setQ}
      onChange={(values) => change({ values })}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

/** Countries or languages, by their names. */
export function PlacePicker({ meta, value, change }: KindProps) {
  const t = useWords()
  const locale = useLocale()
  const data = meta.kind === 'country' ? countries(locale) : languages(locale, value.values)
  return (
    <MultiSelectField
      label={t(meta.label)}
      placeholder={t(words.find)}
      nothingFoundMessage={t(words.nothing)}
      data={data}
      value={value.values}
      onChange={(values) => change({ values })}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
