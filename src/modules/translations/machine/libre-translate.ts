import { z } from 'zod'
import type { PortalLocale } from '../../../platform/locales.ts'
import { ask } from './ask.ts'
import { MachineFailure } from './failure.ts'
import { fromHtml, toHtml } from './html.ts'
import type { MachineProvider } from './provider.ts'
import type { MachineSettings } from './settings.ts'

/** Its codes of languages; it says zh-Hans for simplified Chinese since 1.6. */
const codes: Readonly<Record<PortalLocale, string>> = {
  vi: 'vi',
  en: 'en',
  lo: 'lo',
  th: 'th',
  'zh-Hans': 'zh-Hans',
  ja: 'ja',
  ko: 'ko',
  fr: 'fr',
}

const answer = z.object({ translatedText: z.array(z.string()) })

/** A LibreTranslate server; it knows no glossary, so what it says of terms is left to the checks. */
export function libreTranslate(settings: MachineSettings & { firstWait?: number }): MachineProvider {
  return {
    name: 'libretranslate',
    model: settings.model,
    batch: { segments: 25, characters: 4000 },
    async translate(segments, { locale, signal }) {
      const body = {
        q: segments.map(({ text, terms }) =>
          toHtml(
            text,
            terms.flatMap(({ term, keep }) => (keep ? [term] : [])),
          ),
        ),
        source: 'vi',
        target: codes[locale],
        format: 'html',
        alternatives: 0,
        // Where keys are asked for, this server reads them from the body.
        ...(settings.key ? { api_key: settings.key } : {}),
      }
      const read = answer.safeParse(
        await ask({ ...settings, key: undefined }, '/translate', { body, signal }),
      )
      if (!read.success) throw rubbish()
      const { translatedText } = read.data
      return {
        targets: new Map(
          segments.flatMap(({ id }, index) => {
            const said = translatedText[index]
            return said === undefined ? [] : [[id, fromHtml(said)] as const]
          }),
        ),
        tokensIn: 0,
        tokensOut: 0,
      }
    },
  }
}

function rubbish(): MachineFailure {
  return new MachineFailure({
    vi: 'Máy dịch trả lời không đúng dạng của LibreTranslate. Quản trị viên kiểm tra CHALO_MACHINE_URL.',
    en: 'The answer does not have LibreTranslate’s form. The administrator checks CHALO_MACHINE_URL.',
  })
}
