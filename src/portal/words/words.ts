import type { Params } from '../../platform/labels.ts'
import { fill } from '../../platform/labels.ts'
import type { PortalLocale } from '../../platform/locales.ts'
import { defineMessages } from '../../platform/messages.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { lo } from './lo.ts'
import { th } from './th.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-hans.ts'

export type WordKey = keyof typeof vi
/** Every word of the public side in one language: a language that lacks one does not compile. */
export type Words = Readonly<Record<WordKey, string>>

/** The words of the interface in a language. */
export const words: (locale: PortalLocale) => Words = defineMessages('portal', {
  vi,
  en,
  lo,
  th,
  'zh-Hans': zhHans,
  ja,
  ko,
  fr,
})

/** Languages whose interface words a native reader has read; the others say in the footer that they await one. */
export const readInterfaces: ReadonlySet<PortalLocale> = new Set(['vi', 'en'])

/** A text with its `{name}` places filled. */
export function filledWord(text: string, params: Params): string {
  return fill(text, params)
}
