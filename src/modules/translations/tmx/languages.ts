import { portalLocales, type PortalLocale } from '../../../platform/locales.ts'

const SIMPLIFIED = /^zh(?:-hans)?(?:-(?:cn|sg))?$/

/** The language of the portal that a tag of a file means: `vi-VN`, `EN_us`, `zh-CN`; null for any other. */
export function portalLocaleOf(tag: string): PortalLocale | null {
  const plain = tag.trim().toLowerCase().replaceAll('_', '-')
  if (SIMPLIFIED.test(plain)) return 'zh-Hans'
  const primary = plain.split('-')[0]
  return portalLocales.find((locale) => locale === primary) ?? null
}
