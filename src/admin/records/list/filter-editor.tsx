import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { find, searchOrganizations } from '../../../records/http/overview-endpoints.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { useOrganizationNames, useRecordNames } from '../../names.ts'
import { useCall } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/check-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { MultiSelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.ts'
import { useWorkingYear } from '../../working-year.ts'
import { readFilter, writeFilter, type FilterValue } from './filter-words.tsx'
import css from './filters.module.css'

const words = {
  unknown: { vi: 'Chỉ những dòng chưa có', en: 'Only those not known' },
  from: { vi: 'Từ', en: 'From' },
  to: { vi: 'Đến', en: 'To' },
  year: { vi: 'Năm {year}', en: '{year}' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  exactly: { vi: 'Đúng bằng', en: 'Exactly' },
  several: { vi: 'Nhiều giá trị cách nhau bằng dấu phẩy', en: 'Several values, separated by commas' },
  find: { vi: 'Gõ để tìm, không cần dấu', en: 'Type to search' },
  nothing: { vi: 'Không tìm thấy', en: 'Nothing found' },
  remove: { vi: 'Bỏ lọc', en: 'Remove the filter' },
} as const satisfies Record<string, Labels>

type EditorProps = {
  meta: FieldMeta
  text: string | undefined
  onChange: (text: string | undefined) => void
}

/** What one filter asks for, by the kind of its field; each change shows in the list at once. */
export function FilterEditor({ meta, text, onChange }: EditorProps) {
  const t = useWords()
  const value = readFilter(text)
  const change = (part: Partial<FilterValue>) =>
    onChange(writeFilter({ unknown: false, values: [], from: '', to: '', ...part }))
  return (
    <div className={css.editor}>
      <Kind {...{ meta, value, change }} />
      <CheckField
        label={t(words.unknown)}
        checked={value.unknown}
        onChange={(event) => change({ unknown: event.currentTarget.checked })}
      />
      {text !== undefined && (
        <Button variant="quiet" icon="close" onClick={() => onChange(undefined)}>
          {t(words.remove)}
        </Button>
      )}
    </div>
  )
}

type KindProps = { meta: FieldMeta; value: FilterValue; change: (part: Partial<FilterValue>) => void }

function Kind(props: KindProps) {
  const t = useWords()
  const { meta } = props
  switch (meta.kind) {
    case 'choice':
    case 'choices':
      return <Choices {...props} options={meta.options ?? []} />
    case 'boolean': {
      const options = [
        { value: 'true', label: words.yes },
        { value: 'false', label: words.no },
      ]
      return <Choices {...props} options={options} />
    }
    case 'date':
      return <Days {...props} />
    case 'integer':
    case 'number':
    case 'money':
      return <Numbers {...props} />
    case 'organization':
    case 'organizations':
      return <Organizations {...props} />
    case 'record':
      return <Records {...props} />
    default:
      return (
        <TextField
          label={t(words.exactly)}
          description={t(words.several)}
          defaultValue={props.value.values.join(', ')}
          onBlur={(event) => props.change({ values: partsOf(event.currentTarget.value) })}
        />
      )
  }
}

function partsOf(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

function Choices({
  value,
  change,
  options,
}: KindProps & { options: readonly { value: string; label: Labels }[] }) {
  const t = useWords()
  const toggle = (choice: string, on: boolean) => {
    const others = value.values.filter((chosen) => chosen !== choice)
    change({ values: on ? [...others, choice] : others })
  }
  return (
    <div className={css.choices}>
      {options.map((option) => (
        <CheckField
          key={option.value}
          label={t(option.label)}
          checked={value.values.includes(option.value)}
          onChange={(event) => toggle(option.value, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

function Days({ value: { from, to }, change }: KindProps) {
  const t = useWords()
  const { year } = useWorkingYear()
  return (
    <>
      <div className={css.years}>
        {[year - 1, year, year + 1].map((each) => (
          <Button key={each} onClick={() => change({ from: `${each}-01-01`, to: `${each}-12-31` })}>
            {t(words.year, { year: each })}
          </Button>
        ))}
      </div>
      <div className={css.stretch}>
        <DateField
          label={t(words.from)}
          value={from || null}
          onChange={(day) => change({ from: day ?? '', to })}
        />
        <DateField
          label={t(words.to)}
          value={to || null}
          onChange={(day) => change({ from, to: day ?? '' })}
        />
      </div>
    </>
  )
}

function Numbers({ meta, value: { from, to }, change }: KindProps) {
  const t = useWords()
  const digits = (text: string) => text.replace(/[^\d-]/g, '')
  const unit = meta.unit === undefined ? '' : ` (${meta.unit})`
  return (
    <div className={css.stretch}>
      <TextField
        label={t(words.from) + unit}
        inputMode="numeric"
        defaultValue={from}
        onBlur={(event) => change({ from: digits(event.currentTarget.value), to })}
      />
      <TextField
        label={t(words.to) + unit}
        inputMode="numeric"
        defaultValue={to}
        onBlur={(event) => change({ from, to: digits(event.currentTarget.value) })}
      />
    </div>
  )
}

function Organizations({ meta, value, change }: KindProps) {
  const [q, setQ] = useState('')
  const found = useCall(searchOrganizations, { q, limit: 20 }, { keep: true })
  const names = useOrganizationNames(value.values)
  const chosen = value.values.map((id) => ({ value: id, label: names.get(id) ?? '…' }))
  const options = found.data?.organizations.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return <Search {...{ meta, value, change, q, setQ, chosen, options }} />
}

function Records({ meta, value, change }: KindProps) {
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
