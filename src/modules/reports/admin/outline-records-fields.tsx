import { MultiSelectField, SelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { RecordsPart } from '../outline.ts'
import { timeLabels, type Offer } from './outline-part-words.ts'

const words = {
  collection: { vi: 'Sổ', en: 'Register' },
  time: { vi: 'Hồ sơ nào', en: 'Which records' },
  only: { vi: 'Chỉ khi «{field}» là', en: 'Only where “{field}” is' },
  sort: { vi: 'Xếp theo', en: 'Sorted by' },
  marker: { vi: 'Đầu dòng', en: 'Marker' },
  dash: { vi: 'gạch đầu dòng', en: 'a dash' },
  plus: { vi: 'dấu cộng', en: 'a plus' },
  numbers: { vi: '1. 2. 3.', en: '1. 2. 3.' },
  letters: { vi: 'a) b) c)', en: 'a) b) c)' },
  running: { vi: 'liền một đoạn', en: 'one running paragraph' },
  lead: { vi: 'Lời dẫn trước danh sách', en: 'Words before the list' },
} as const satisfies Record<string, Labels>

const RUNNING = 'running'
const markers = {
  '-': words.dash,
  '+': words.plus,
  '1.': words.numbers,
  'a)': words.letters,
  [RUNNING]: words.running,
}

type RecordsFieldsProps = {
  part: RecordsPart
  offer: Offer | undefined
  onChange: (part: RecordsPart) => void
}

/** Which records a section tells: of which register, of which time, narrowed by choices, in which order. */
export function RecordsFields({ part, offer, onChange }: RecordsFieldsProps) {
  const t = useWords()
  const collection = offer?.collections.find(({ name }) => name === part.collection)
  const choices = collection?.fields.filter(({ options }) => options.length > 0) ?? []
  const narrow = (name: string, values: string[]) => {
    const { [name]: _before, ...rest } = part.where
    onChange({ ...part, where: values.length > 0 ? { ...rest, [name]: values } : rest })
  }
  const setMarker = (marker: string | null) =>
    onChange({
      ...part,
      marker: marker === RUNNING || marker === null ? null : (marker as RecordsPart['marker']),
    })
  return (
    <>
      <SelectField
        label={t(words.collection)}
        clearable={false}
        data={(offer?.collections ?? []).map(({ name, label }) => ({ value: name, label: t(label) }))}
        value={part.collection}
        onChange={(name) => onChange({ ...part, collection: name ?? part.collection, where: {}, sort: [] })}
      />
      <SelectField
        label={t(words.time)}
        clearable={false}
        data={Object.entries(timeLabels).map(([value, label]) => ({ value, label: t(label) }))}
        value={part.time}
        onChange={(time) => onChange({ ...part, time: (time as RecordsPart['time'] | null) ?? part.time })}
      />
      {choices.map(({ name, label, options }) => (
        <MultiSelectField
          key={name}
          label={t(words.only, { field: label })}
          data={options.map((option) => ({ value: option.value, label: t(option.label) }))}
          value={(part.where[name] ?? []).map(String)}
          onChange={(values) => narrow(name, values)}
        />
      ))}
      <MultiSelectField
        label={t(words.sort)}
        data={(collection?.fields ?? []).map(({ name, label }) => ({ value: name, label: t(label) }))}
        value={part.sort.filter((name) => collection?.fields.some((field) => field.name === name))}
        onChange={(sort) => onChange({ ...part, sort })}
      />
      <SelectField
        label={t(words.marker)}
        clearable={false}
        data={Object.entries(markers).map(([value, label]) => ({ value, label: t(label) }))}
        value={part.marker ?? RUNNING}
        onChange={setMarker}
      />
      <TextArea
        label={t(words.lead)}
        value={part.lead ?? ''}
        onChange={({ currentTarget }) => {
          const { lead: _lead, ...rest } = part
          onChange(currentTarget.value ? { ...rest, lead: currentTarget.value } : rest)
        }}
      />
    </>
  )
}
