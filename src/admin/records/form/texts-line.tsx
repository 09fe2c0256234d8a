import type { Labels } from '../../../platform/labels.ts'
import { useCall } from '../../queries.ts'
import { useLocale, useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import css from './form.module.css'

const words = {
  there: { vi: 'Có bản {languages}.', en: 'There is a text in {languages}.' },
} as const satisfies Record<string, Labels>

/** In which languages the record has a text. */
export function TextsLine() {
  const { addresses, record } = useForm()
  const t = useWords()
  const locale = useLocale()
  const texts = useCall(
    addresses.texts,
    { id: record?.id ?? '' },
    { enabled: record !== null, staleTime: 60_000 },
  )
  if (!texts.data || texts.data.length === 0) return null
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const languages = texts.data.map((text) => names.of(text.locale) ?? text.locale).join(', ')
  return <p className={css.purpose}>{t(words.there, { languages })}</p>
}
