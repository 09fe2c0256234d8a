import type { ReactNode } from 'react'
import type { PortalLocale } from '../../platform/locales.ts'
import type { Reading } from '../../records/publishing/public-page.ts'
import type { LanguageStanding, LanguageState } from '../layout/languages.ts'
import { pathIn } from '../paths.ts'
import { joinedList, languageName } from '../words/language-names.ts'
import { filledWord, words } from '../words/words.ts'

/** A notice with the mark of a language's standing; the words stand beside the mark, never the mark alone. */
export function Note({ state, children }: { state: LanguageStanding; children: ReactNode }) {
  return (
    <div className={state === 'none' ? 'note none' : 'note'}>
      <i className={`st ${state}`} />
      <div>{children}</div>
    </div>
  )
}

/** «Đọc được bằng tiếng Việt và tiếng Anh»: the languages in which a page is; nothing where it is in none. */
export function readableIn(languages: readonly LanguageState[], locale: PortalLocale): string {
  const names = languages.filter(({ href }) => href !== null).map((each) => languageName(each.locale, locale))
  return names.length === 0
    ? ''
    : filledWord(words(locale).readableIn, { languages: joinedList(names, locale) })
}

/** What a reader must know of a translation: it awaits a native reader, or is a draft by machine. */
export function ReadingNote({
  reading,
  locale,
  readableIn,
}: {
  reading: Reading
  locale: PortalLocale
  readableIn?: string
}) {
  if (reading === 'read') return null
  const t = words(locale)
  const isMachine = reading === 'machine'
  return (
    <Note state={reading}>
      <p>
        <b>{isMachine ? t.machineTitle : t.awaitingTitle}</b>
      </p>
      <p>{isMachine ? t.machineText : t.awaitingText}</p>
      {readableIn && <p>{readableIn}</p>}
      <p>
        <a href={pathIn(locale, 'contact')}>{t.reportMistake}</a>
      </p>
    </Note>
  )
}
