import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import { MultiSelect, Select, type MultiSelectProps, type SelectProps } from '@mantine/core'
import { fold } from '../../platform/text/fold.ts'
import css from './field.module.css'

type Labelled = { label?: string; value?: string }

/** Finds options without accents, đ as d. */
function bySound({ options, search }: { options: readonly unknown[]; search: string }): never {
  const wanted = fold(search.trim())
  return (options as readonly Labelled[]).filter(({ label = '' }) => fold(label).includes(wanted)) as never
}

/** One of several; typing narrows the list. */
export function SelectField(props: Omit<SelectProps, 'classNames' | 'filter'>) {
  return <Select searchable clearable {...props} filter={bySound} classNames={css} />
}

/** Any of several. */
export function MultiSelectField(props: Omit<MultiSelectProps, 'classNames' | 'filter'>) {
  return <MultiSelect searchable clearable {...props} filter={bySound} classNames={css} />
}
