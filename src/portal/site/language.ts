import { isPortalLocale, SOURCE_LOCALE, type PortalLocale } from '../../platform/locales.ts'

/** For readers of a language that the portal does not speak. */
const COMMON = 'en' satisfies PortalLocale

/**
 * The language for whoever names none in the address, by Accept-Language alone (RFC 9110, 12.5.4): never by the place
 * that the request comes from.
 */
export function languageFor(header: string | undefined): PortalLocale {
  const wanted = (header ?? '')
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim())
      const weight = parameters.find((text) => text.startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)), at }
    })
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
  if (wanted.length === 0) return SOURCE_LOCALE
  for (const { tag } of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? ''
    if (language === 'zh') return 'zh-Hans'
    if (isPortalLocale(language)) return language
  }
  return COMMON
}
