import { useMemo } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useLocale, useWords } from '../../words.ts'
import { MultiSelectField, SelectField } from '../select-field.tsx'
import { idsOf, tied, type ControlProps } from './control.ts'
import { countries, languages } from './places.ts'

const words = {
  choose: { vi: 'Chọn', en: 'Choose' },
  none: { vi: 'Không có mục nào khớp', en: 'Nothing matches' },
} as const satisfies Record<string, Labels>

/** One or several of a list: choices of the field, countries, languages. */
export function ChoiceControl(props: ControlProps) {
  const { labelledBy, meta, value, invalid, readOnly, onChange, onRest } = props
  const t = useWords()
  const locale = useLocale()
  const data = useMemo(() => {
    if (meta.kind === 'country') return countries(locale)
    if (meta.kind === 'languages') return languages(locale, idsOf(value))
    return (meta.options ?? []).map((option) => ({ value: option.value, label: t(option.label) }))
  }, [locale, meta, t, value])
  const shared = {
    ...tied(props),
    'aria-labelledby': labelledBy,
    data,
    readOnly,
    error: invalid,
    onBlur: onRest,
    nothingFoundMessage: t(words.none),
    maxDropdownHeight: 320,
  }
  if (meta.kind === 'choices' || meta.kind === 'languages') {
    const chosen = idsOf(value)
    return (
      <MultiSelectField
        {...shared}
        value={chosen}
        placeholder={chosen.length === 0 && !readOnly ? t(words.choose) : ''}
        onChange={(next) => onChange(next.length === 0 ? null : next)}
      />
    )
  }
  return (
    <SelectField
      {...shared}
      value={typeof value === 'string' ? value : null}
      placeholder={readOnly ? '' : t(words.choose)}
      onChange={(next) => onChange(next)}
    />
  )
}
