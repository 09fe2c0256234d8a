import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/check-field.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../words.ts'
import { useWorkingYear } from '../../working-year.ts'
import { OrganizationPicker, PlacePicker, RecordPicker } from './filter-pickers.tsx'
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

export type KindProps = { meta: FieldMeta; value: FilterValue; change: (part: Partial<FilterValue>) => void }

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
      return <OrganizationPicker {...props} />
    case 'country':
    case 'languages':
      return <PlacePicker {...props} />
    case 'record':
    case 'records':
      return <RecordPicker {...props} />
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
