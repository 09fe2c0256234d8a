import filters from '../../../../admin/records/list/filters.module.css'
import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { Icon } from '../../../../admin/ui/icon.tsx'
import { Menu } from '../../../../admin/ui/menu.tsx'
import { Popover } from '../../../../admin/ui/popover.tsx'
import { MultiSelectField, SelectField } from '../../../../admin/ui/select-field.tsx'
import { useWords, type Words } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { portalLocales } from '../../../../platform/locales.ts'
import type { readCoverageChoices } from '../../coverage/endpoints.ts'
import { cellKindLabels, cellKinds } from '../../coverage/kinds.ts'
import { languageWords } from './coverage-words.ts'
import css from './coverage.module.css'
import { flags, type Coverage, type Flag } from './use-coverage.ts'

const words = {
  add: { vi: 'Thêm lọc', en: 'Add a filter' },
  filter: { vi: 'Lọc theo {name}', en: 'Filter by {name}' },
  off: { vi: 'Bỏ lọc «{name}»', en: 'Take away “{name}”' },
  collections: { vi: 'Loại', en: 'Collections' },
  subject: { vi: 'Chủ đề', en: 'Subject' },
  owner: { vi: 'Cơ quan', en: 'Organisation' },
  locale: { vi: 'Ngôn ngữ', en: 'Language' },
  kind: { vi: 'Trạng thái', en: 'State' },
  reading: { vi: 'Bản đã xuất bản', en: 'Published in' },
  foreign: { vi: 'có tiếng nước ngoài', en: 'a foreign language' },
  none: { vi: 'chưa có tiếng nước ngoài', en: 'no foreign language' },
} as const satisfies Record<string, Labels>

const flagWords: Readonly<Record<Flag, Labels>> = {
  late: { vi: 'Quá hạn nghĩa vụ', en: 'Late' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  published: { vi: 'Đã xuất bản', en: 'Published' },
  mine: { vi: 'Gói của tôi', en: 'My jobs' },
}

export type Choices = Arrived<NonNullable<(typeof readCoverageChoices)['output']['_output']>>
type Option = { value: string; label: string }
const names = ['collections', 'locale', 'kind', 'reading', 'subject', 'owner'] as const
type Name = (typeof names)[number]

function optionsOf(t: Words, choices: Choices): Readonly<Record<Name, Option[]>> {
  const languages = portalLocales.map((locale) => ({
    value: locale as string,
    label: t(languageWords[locale]),
  }))
  return {
    collections: choices.collections.map(({ name, label }) => ({ value: name, label: t(label) })),
    subject: choices.subjects.map(({ value, vi, en }) => ({ value, label: t({ vi, en }) })),
    owner: choices.owners.map(({ id, name }) => ({ value: id, label: name })),
    locale: languages,
    kind: cellKinds.map((kind) => ({ value: kind, label: t(cellKindLabels[kind]) })),
    reading: [
      { value: 'foreign', label: t(words.foreign) },
      { value: 'none', label: t(words.none) },
      ...languages,
    ],
  }
}

/** What the matrix is narrowed to: a chip for each condition, and a way to add one. */
export function FilterChips({ coverage, choices }: { coverage: Coverage; choices: Choices }) {
  const t = useWords()
  const { address, asked, change } = coverage
  const [opened, setOpened] = useState<Name | null>(null)
  const options = optionsOf(t, choices)
  const shown = names.filter((name) => name === 'collections' || name === opened || address[name])
  const more = [
    ...names
      .filter((name) => !shown.includes(name))
      .map((name) => ({ label: t(words[name]), onClick: () => setOpened(name) })),
    ...flags
      .filter((flag) => asked[flag] === undefined)
      .map((flag) => ({ label: t(flagWords[flag]), onClick: () => change({ [flag]: 'true' }) })),
  ]
  return (
    <>
      {shown.map((name) => (
        <ChoiceChip
          key={name}
          label={t(words[name])}
          options={options[name]}
          multiple={name === 'collections'}
          value={address[name] ?? ''}
          opened={opened === name}
          onOpen={(open) => setOpened(open ? name : null)}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      {flags
        .filter((flag) => asked[flag] !== undefined)
        .map((flag) => (
          <button
            key={flag}
            type="button"
            className={filters.chip}
            aria-label={t(words.off, { name: t(flagWords[flag]) })}
            onClick={() => change({ [flag]: null })}
          >
            <b>{t(flagWords[flag])}</b>
            <Icon name="close" small />
          </button>
        ))}
      <Menu
        end={false}
        label={t(words.add)}
        target={
          <button type="button" className={`${filters.chip} ${filters.ghost}`}>
            <Icon name="plus" small />
            {t(words.add)}
          </button>
        }
        items={more}
      />
    </>
  )
}

type ChoiceChipProps = {
  label: string
  options: Option[]
  multiple: boolean
  value: string
  opened: boolean
  onOpen: (open: boolean) => void
  onChange: (value: string | null) => void
}

const all: Labels = { vi: 'tất cả', en: 'all' }

function ChoiceChip({ label, options, multiple, value, opened, onOpen, onChange }: ChoiceChipProps) {
  const t = useWords()
  const values = value.split(',').filter(Boolean)
  const said = options.filter((option) => values.includes(option.value)).map((option) => option.label)
  const name = t(words.filter, { name: label.toLowerCase() })
  const shared = { label: name, data: options, comboboxProps: { withinPortal: false } }
  return (
    <Popover
      label={name}
      opened={opened}
      onChange={onOpen}
      target={
        <button type="button" className={filters.chip} aria-expanded={opened} onClick={() => onOpen(!opened)}>
          <span>{label}</span>
          <b>{said.length > 0 ? said.join(', ') : t(all)}</b>
          <Icon name="down" small />
        </button>
      }
    >
      <div className={css.editor}>
        {multiple ? (
          <MultiSelectField
            {...shared}
            value={values}
            onChange={(next) => onChange(next.length === 0 ? null : next.join(','))}
          />
        ) : (
          <SelectField {...shared} value={values[0] ?? null} onChange={(next) => onChange(next)} />
        )}
      </div>
    </Popover>
  )
}
