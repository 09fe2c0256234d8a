import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { portalLocales, type PortalLocale } from '../../platform/locales.ts'
import { setSheetPdf } from '../set-pdf.ts'
import { pdfPages } from '../testing/pdf-text.ts'
import type { Sheet } from './sheet.ts'

const titles: Record<PortalLocale, string> = {
  vi: 'Khu kinh tế Hòn La',
  en: 'Hòn La Economic Zone',
  lo: 'ເຂດເສດຖະກິດຮອນລາ',
  th: 'เขตเศรษฐกิจฮอนลา',
  'zh-Hans': '横罗经济区',
  ja: 'ホンラ経済区',
  ko: '혼라 경제구역',
  fr: 'Zone économique de Hòn La',
}

const sheetIn = (locale: PortalLocale, more: Partial<Sheet> = {}): Sheet => ({
  locale,
  issuer: 'Quảng Bình',
  tagline: titles[locale],
  kicker: titles[locale],
  title: titles[locale],
  lead: titles[locale],
  facts: [
    { label: titles[locale], value: '10.000 ha' },
    { label: titles[locale], value: null },
  ],
  unknown: `${titles[locale]}?`,
  sections: [{ title: titles[locale], paragraphs: [titles[locale].repeat(6)] }],
  notes: ['23/11/2026'],
  address: 'https://example.vn/vi/investment-projects/khu-kinh-te-hon-la',
  ...more,
})

const joined = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

test.each(portalLocales)('a sheet in %s is one page whose words can be read back', async (locale) => {
  const document = await getDocumentProxy(new Uint8Array(await setSheetPdf(sheetIn(locale))))
  const { text, totalPages } = await extractText(document, { mergePages: true })
  expect(totalPages).toBe(1)
  expect(joined(text)).toContain(joined(titles[locale]))
  expect(text).toContain('10.000 ha')
})

test('marks above marks are copied once, each with its letter', async () => {
  const pairs: [PortalLocale, string][] = [
    ['th', 'กว๋างบิ่ญ เริ่มที่ตั้ง กำลังน้ำดื่ม'],
    ['lo', 'ປະຊາຊົນ ເຊື່ອມຕໍ່ ກຳລັງນ້ຳ ຢັ້ງຢືນ'],
  ]
  for (const [locale, title] of pairs) {
    const pdf = await setSheetPdf(sheetIn(locale, { title }))
    expect(pdf.toString('latin1')).toMatch(/pdfuaid:part>1</)
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
    // A vowel am is read back as its two signs by readers that look at glyphs alone.
    const signs = (words: string) =>
      joined(words).replace(/([\u0e48-\u0e4b\u0ec8-\u0ecb])([\u0e4d\u0ecd])/g, '$2$1')
    expect(signs(text), locale).toContain(signs(title))
  }
})

test('a long sheet is set smaller, and still on one page', async () => {
  const paragraphs = Array.from({ length: 12 }, () => 'Một đoạn văn dài về điều kiện của khu. '.repeat(6))
  const pages = pdfPages(await setSheetPdf(sheetIn('vi', { sections: [{ title: 'Ưu đãi', paragraphs }] })))
  expect(pages).toHaveLength(1)
})

test('a character that no font has is an error, not a box on paper', async () => {
  await expect(setSheetPdf(sheetIn('ko', { title: 'ሰላም' }))).rejects.toThrow()
})
