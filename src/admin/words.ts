import { createContext, useCallback, useContext } from 'react'
import { inWords, localeOf, type Labels, type Locale, type Params } from '../platform/labels.ts'

const KEPT = 'chalo.locale'

/** The language of this browser's last officer, or what the browser prefers. */
export function keptLocale(): Locale {
  return localeOf(localStorage.getItem(KEPT) ?? navigator.language)
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(KEPT, locale)
  document.documentElement.lang = locale
}

export type Language = { locale: Locale; setLocale: (locale: Locale) => void }

export const LanguageContext = createContext<Language>({ locale: 'vi', setLocale: () => {} })

export function useLocale(): Locale {
  return useContext(LanguageContext).locale
}

export type Words = (labels: Labels, params?: Params) => string

/** `t(words.title)`: texts stand in both languages beside the component that shows them. */
export function useWords(): Words {
  const locale = useLocale()
  return useCallback((labels, params) => inWords(labels, locale, params), [locale])
}
