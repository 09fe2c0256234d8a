import type { PortalLocale } from '../../../platform/locales.ts'
import { libreTranslate } from './libre-translate.ts'
import { openAi } from './open-ai.ts'
import type { MachineSettings } from './settings.ts'

export type ProviderName = 'openai' | 'libretranslate'

/** What the glossary says of a term of a segment. */
export type MachineTerm = { term: string; say: readonly string[]; keep: boolean }

export type MachineSegment = {
  id: string
  /** Tagged text, see `Segment`. */
  text: string
  terms: readonly MachineTerm[]
}

export type MachineAnswer = {
  /** Tagged text by the id of the segment, unchecked; a segment may be missing. */
  targets: ReadonlyMap<string, string>
  tokensIn: number
  tokensOut: number
}

/** A machine that drafts translations from Vietnamese. */
export type MachineProvider = {
  name: ProviderName
  model: string | null
  /** How much it takes at once. */
  batch: { segments: number; characters: number }
  /** @throws MachineFailure when it does not answer, or answers rubbish */
  translate: (
    segments: readonly MachineSegment[],
    options: { locale: PortalLocale; signal?: AbortSignal | undefined },
  ) => Promise<MachineAnswer>
}

export function openProvider(settings: MachineSettings): MachineProvider {
  return settings.provider === 'openai' ? openAi(settings) : libreTranslate(settings)
}
