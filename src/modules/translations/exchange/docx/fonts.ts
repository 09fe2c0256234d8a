import type { PortalLocale } from '../../../../platform/locales.ts'

type Script = 'latin' | 'eastAsia' | 'complex'

/** How Word is to set and spell a language. */
type Setting = { font: string; script: Script; tag: string }

const LATIN = 'Times New Roman'

// Fonts that Office or Windows bring for each script; where one is missing, Word takes another of the same script.
const settings: Readonly<Record<PortalLocale, Setting>> = {
  vi: { font: LATIN, script: 'latin', tag: 'vi-VN' },
  en: { font: LATIN, script: 'latin', tag: 'en-GB' },
  fr: { font: LATIN, script: 'latin', tag: 'fr-FR' },
  lo: { font: 'Phetsarath OT', script: 'complex', tag: 'lo-LA' },
  th: { font: 'TH Sarabun New', script: 'complex', tag: 'th-TH' },
  'zh-Hans': { font: 'SimSun', script: 'eastAsia', tag: 'zh-CN' },
  ja: { font: 'MS Mincho', script: 'eastAsia', tag: 'ja-JP' },
  ko: { font: 'Malgun Gothic', script: 'eastAsia', tag: 'ko-KR' },
}

/** Font and language of runs in a language, for `TextRun`. */
export function runSetting(locale: PortalLocale) {
  const { font, script, tag } = settings[locale]
  return {
    font: {
      ascii: LATIN,
      hAnsi: LATIN,
      eastAsia: script === 'eastAsia' ? font : LATIN,
      cs: script === 'complex' ? font : LATIN,
    },
    language: {
      value: script === 'latin' ? tag : 'en-GB',
      eastAsia: script === 'eastAsia' ? tag : 'zh-CN',
      bidirectional: script === 'complex' ? tag : 'lo-LA',
    },
  }
}
