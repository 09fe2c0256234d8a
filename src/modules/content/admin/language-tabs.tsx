import type { Labels } from '../../../platform/labels.ts'
import { localeNames, portalLocales, type PortalLocale } from '../../../platform/locales.ts'
import type { SentDescribedText } from '../../../records/http/text-addresses.ts'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWords } from '../../../admin/words.ts'
import { standingOf } from './standing.ts'
import css from './texts.module.css'

const words = {
  label: { vi: 'Ngôn ngữ', en: 'Languages' },
} as const satisfies Record<string, Labels>

type LanguageTabsProps = {
  texts: readonly SentDescribedText[]
  current: PortalLocale
  onChange: (locale: PortalLocale) => void
}

/** Every language of the portal with how far it has come; one that is missing says so. */
export function LanguageTabs({ texts, current, onChange }: LanguageTabsProps) {
  const t = useWords()
  const tabs = portalLocales.map((locale) => {
    const text = texts.find((each) => each.locale === locale) ?? null
    const { word, tone } = standingOf(text)
    return {
      name: locale,
      label: (
        <span className={css.tab}>
          <span lang={locale}>{localeNames[locale]}</span>
          <small data-tone={tone}>{t(word)}</small>
        </span>
      ),
    }
  })
  return (
    <div className={css.tabs}>
      <Tabs label={t(words.label)} tabs={tabs} current={current} onChange={onChange} />
    </div>
  )
}
