import type { PortalLocale } from '../../../platform/locales.ts'

// Vietnamese names the office in full after the title of who holds it: «Bộ trưởng Bộ Ngoại giao».
const TITLE =
  /(?:bộ trưởng|thứ trưởng|tổng cục trưởng|cục trưởng|vụ trưởng|viện trưởng|viện phó|trưởng ban|phó ban|trưởng phòng|giám đốc|chủ tịch|chủ nhiệm|chánh văn phòng|chánh thanh tra|tổng biên tập|tư lệnh|chỉ huy trưởng|chính ủy|hiệu trưởng)\s+$/iu

/** Whether what comes next is named as the office of somebody, not by itself. */
export function followsTitle(before: string): boolean {
  return TITLE.test(before.normalize('NFC').replace(/<\/?\d{1,4}\/?>/g, ''))
}

/** The kind of office, which the title takes the place of: «Ministry of», «ministère des», «l’Office de la». */
const KIND: Readonly<Partial<Record<PortalLocale, RegExp>>> = {
  en: /^(?:the )?(?:[\p{L}-]+ ){0,2}?[\p{L}-]+ (?:of|for) (?:the )?/iu,
  fr: /^(?:l[ea’'] ?)?[\p{L}-]+ (?:de la |de l[’'] ?|du |des |de |d[’'] ?)/iu,
  'zh-Hans': /[部厅局委]$/u,
  ja: /[省庁局部]$/u,
}

/**
 * Names of an office as titles say them: «Minister of Foreign Affairs», 外務大臣 speak of the Ministry of Foreign Affairs, 外務省,
 * without the word for what it is. Languages whose titles say the whole name have none.
 */
export function withoutKind(names: readonly string[], locale: PortalLocale): string[] {
  const kind = KIND[locale]
  if (!kind) return []
  return names.flatMap((name) => {
    const rest = name.replace(kind, '')
    return rest !== name && rest.length >= 2 ? [rest] : []
  })
}
