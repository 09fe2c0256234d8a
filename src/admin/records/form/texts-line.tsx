import type { Labels } from '../../../platform/labels.ts'
import { isContent } from '../../../modules/content/names.ts'
import { useCall } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useLocale, useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import css from './form.module.css'

const words = {
  there: { vi: 'Có bản {languages}.', en: 'There is a text in {languages}.' },
  none: { vi: 'Chưa có nội dung bằng ngôn ngữ nào.', en: 'There is no text in any language yet.' },
  write: { vi: 'Nội dung các ngôn ngữ', en: 'Texts by language' },
} as const satisfies Record<string, Labels>

/** In which languages the record has a text, and the way to them where readers get one. */
export function TextsLine() {
  const { addresses, record, collection } = useForm()
  const t = useWords()
  const locale = useLocale()
  const texts = useCall(
    addresses.texts,
    { id: record?.id ?? '' },
    { enabled: record !== null, staleTime: 60_000 },
  )
  const isForReaders = isContent(collection)
  if (!record || !texts.data || (texts.data.length === 0 && !isForReaders)) return null
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const languages = texts.data.map((text) => names.of(text.locale) ?? text.locale).join(', ')
  return (
    <div className={css.texts}>
      <p className={css.purpose}>{languages === '' ? t(words.none) : t(words.there, { languages })}</p>
      {isForReaders && (
        <ButtonLink icon="globe" to="/content/$collection/$id" params={{ collection, id: record.id }}>
          {t(words.write)}
        </ButtonLink>
      )}
    </div>
  )
}
