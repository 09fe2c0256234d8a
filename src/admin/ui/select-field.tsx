import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core'
import { fold } from '../../platform/text/fold.ts'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import css from './field.module.css'

const words = { choose: { vi: 'Chọn', en: 'Choose' } } as const satisfies Record<string, Labels>

type Labelled = { label?: string; value?: string }

/** Finds options that hold every word, without accents, đ as d. */
function bySound({ options, search }: { options: readonly unknown[]; search: string }): never {
  const wanted = fold(search).split(' ').filter(Boolean)
  return (options as readonly Labelled[]).filter(({ label = '' }) => {
    const name = fold(label)
    return wanted.every((word) => name.includes(word))
  }) as never
}

function asFound({ options }: { options: readonly unknown[] }): never {
  return options as never
}

/** `found`: the options are what a search of the server gave, and all of them are shown. */
type Searched = { found?: boolean }

/** One of several; typing narrows the list. */
export function SelectField({ found, ...props }: Omit<SelectProps, 'classNames' | 'filter'> & Searched) {
  const t = useWords()
  const choose = props.label ? t(words.choose) : undefined
  return (
    <Select
      searchable
      clearable
      placeholder={choose}
      {...props}
      filter={found ? asFound : bySound}
      classNames={css}
    />
  )
}

/** Any of several. */
export function MultiSelectField({
  found,
  ...props
}: Omit<MultiSelectProps, 'classNames' | 'filter'> & Searched) {
  return <MultiSelect searchable clearable {...props} filter={found ? asFound : bySound} classNames={css} />
}
