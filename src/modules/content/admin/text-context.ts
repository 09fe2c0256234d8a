import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { ReadRecord } from '../../../records/http/one-record.ts'
import type { SentDescribedText, TextAddresses } from '../../../records/http/text-addresses.ts'
import type { FieldState } from '../../../admin/drafts/sheet-fields.ts'
import type { Sheet } from '../../../admin/drafts/sheet.ts'
import type { TextField } from './text-fields.ts'

/** What everything on the page of one language shares. */
export type TextFacts = {
  sheet: Sheet
  addresses: TextAddresses
  collection: string
  record: ReadRecord
  locale: PortalLocale
  /** As the server knows it; null while nobody has written in this language. */
  text: SentDescribedText | null
  /** What it is translated from; null for the source itself. */
  source: SentDescribedText | null
  fields: readonly TextField[]
  sources: readonly string[]
  readOnly: boolean
  minor: MinorChange
}

/** Whether what is being changed of an approved source is so small that its translations still say it. */
export type MinorChange = {
  ticked(): boolean
  tick(ticked: boolean): void
  subscribe(listener: () => void): () => void
}

export const TextContext = createContext<TextFacts | null>(null)

export function useText(): TextFacts {
  const facts = useContext(TextContext)
  if (!facts) throw new TypeError('useText() outside the page of a text')
  return facts
}

export function useTextField(name: string): FieldState {
  const { sheet } = useText()
  const subscribe = useCallback((listener: () => void) => sheet.subscribe(name, listener), [sheet, name])
  return useSyncExternalStore(subscribe, () => sheet.field(name))
}

/** Something told from the whole sheet; draws again when it is another value. */
export function useTold<Value>(tell: (sheet: Sheet) => Value): Value {
  const { sheet } = useText()
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('', listener), [sheet])
  return useSyncExternalStore(subscribe, () => tell(sheet))
}

export const boxIdOf = (name: string) => `t-${name}`
