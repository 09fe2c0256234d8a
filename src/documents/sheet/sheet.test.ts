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

test.each(portalLocales)('a sheet in %s is one page whose words can be read back', async (locale) => {
  const pages = pdfPages(await setSheetPdf(sheetIn(locale)))
  expect(pages).toHaveLength(1)
  // A letter with marks is several glyphs, each of which repeats the letter to a reader that looks no further.
  const letters = (text: string) =>
    text
      .normalize('NFC')
      .replaceAll(/[\s\p{Mn}]/gu, '')
      .replaceAll(/(.)\1+/gu, '$1')
  expect(letters(pages[0] ?? '')).toContain(letters(titles[locale]))
  expect(pages[0]).toContain('10.000 ha')
})

test('a long sheet is set smaller, and still on one page', async () => {
  const paragraphs = Array.from({ length: 12 }, () => 'Một đoạn văn dài về điều kiện của khu. '.repeat(6))
  const pages = pdfPages(await setSheetPdf(sheetIn('vi', { sections: [{ title: 'Ưu đãi', paragraphs }] })))
  expect(pages).toHaveLength(1)
})

test('a character that no font has is an error, not a box on paper', async () => {
  await expect(setSheetPdf(sheetIn('ko', { title: 'ሰላም' }))).rejects.toThrow()
})
