import { localeNames, type PortalLocale } from '../../platform/locales.ts'
import { listed } from '../words/formats.ts'
import { words, type Words } from '../words/words.ts'
import { escaped } from './html.ts'
import type { LanguageStanding, LanguageState } from './languages.ts'

const SHORT: Readonly<Record<PortalLocale, string>> = {
  vi: 'VI',
  en: 'EN',
  lo: 'LO',
  th: 'TH',
  'zh-Hans': '中',
  ja: '日',
  ko: '한',
  fr: 'FR',
}

/** How far a language has come, in words; the mark beside it never speaks alone. */
export function standingInWords(state: LanguageStanding, t: Words): string {
  return {
    original: t.stateOriginal,
    read: t.stateRead,
    awaiting: t.stateAwaiting,
    machine: t.stateMachine,
    none: t.stateNone,
  }[state]
}

/** Every language with how far it has come: links where the page exists, an honest word where it does not. */
export function languageList(languages: readonly LanguageState[], here: PortalLocale): string {
  const t = words(here)
  const rows = languages.map(({ locale, href, state }) => {
    const standing = standingInWords(state, t)
    const note = locale === here && href !== null ? listed([standing, t.stateHere], here) : standing
    const row =
      `<i class="st ${state}"></i><b lang="${locale}">${localeNames[locale]}</b>` +
      `<small>${escaped(note)}</small>`
    if (href === null) return `<li><span class="row">${row}</span></li>`
    const current = locale === here ? ' aria-current="true"' : ''
    return `<li><a href="${escaped(href)}" hreflang="${locale}"${current}>${row}</a></li>`
  })
  return `<ul class="langs">${rows.join('')}</ul>`
}

/** The menu in the header, which opens without a script. */
export function languageMenu(languages: readonly LanguageState[], here: PortalLocale): string {
  const t = words(here)
  return (
    `<details class="pop"><summary><span class="vh">${escaped(t.languagesOfPage)} </span>` +
    `<span class="full">${localeNames[here]}</span><span class="short" aria-hidden="true">${SHORT[here]}</span>` +
    `</summary><div class="panel"><p class="small mute">${escaped(t.languagesOfPage)}</p>` +
    `${languageList(languages, here)}</div></details>`
  )
}
