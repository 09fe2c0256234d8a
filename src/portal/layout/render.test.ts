import { expect, test } from 'vitest'
import { portalLocales } from '../../platform/locales.ts'
import { scriptSheet, stylesheet } from '../assets.ts'
import { alternateLinks, everyLanguage, languagesAt } from './languages.ts'
import { renderPortalPage, type PortalPage } from './render.ts'

const page: PortalPage = {
  locale: 'vi',
  origin: 'https://example.vn',
  path: '/vi/places/<x>?after="1"',
  title: 'A <b> & "c"',
  description: '</script><script>',
  languages: everyLanguage((locale) => `/${locale}/places`),
  structuredData: [{ name: '</script><script>alert(1)</script>' }],
  renderedAt: new Date('2026-11-23T07:05:00Z'),
  children: 'x',
}

test('what is published stays text wherever the frame puts it', () => {
  const html = renderPortalPage(page)
  expect(html).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot; · Quảng Bình</title>')
  expect(html).not.toContain('<script>alert')
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).not.toContain('places/<x>')
})

test('a page needs no script and no style of its own', () => {
  for (const locale of portalLocales) {
    const html = renderPortalPage({ ...page, locale, structuredData: [] })
    expect(html, locale).not.toMatch(/<script|\sstyle=|<style|\son\w+=/)
    expect(html, locale).toContain(`<html lang="${locale}">`)
    expect(html, locale).toMatch(/2026\D.*14:05/)
  }
})

test('languages awaiting a native reader say so in the footer of every page', () => {
  expect(renderPortalPage({ ...page, locale: 'lo' })).toContain('ລໍຖ້າເຈົ້າຂອງພາສາກວດ.')
  expect(renderPortalPage(page)).not.toContain('đang chờ người bản ngữ đọc duyệt.')
})

test('search engines are told of languages that exist and that a person stands behind', () => {
  const languages = languagesAt('places', [
    { locale: 'vi', slug: 'hang-en', reading: 'awaiting' },
    { locale: 'lo', slug: 'ຖ້ຳ', reading: 'awaiting' },
    { locale: 'fr', slug: 'grotte', reading: 'machine' },
  ])
  expect(alternateLinks('https://example.vn', languages)).toEqual([
    { hreflang: 'vi', href: 'https://example.vn/vi/places/hang-en' },
    { hreflang: 'lo', href: `https://example.vn/lo/places/${encodeURIComponent('ຖ້ຳ')}` },
    { hreflang: 'x-default', href: 'https://example.vn/vi/places/hang-en' },
  ])
  const html = renderPortalPage({ ...page, languages, hidden: true })
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).not.toMatch(/rel="canonical"|<link[^>]*hreflang/)
})

test('the sheet of a language lists its own script and not the others', () => {
  expect(stylesheet('vi').text).not.toContain('noto-sans-lao-looped-lao-700')
  expect(stylesheet('lo').text).toContain('noto-sans-lao-looped-lao-700')
})

test('no reader waits for the slices of a large script', () => {
  const html = renderPortalPage({ ...page, locale: 'ja', children: '鸞' })
  const { path, text } = scriptSheet('ja') ?? { path: '', text: '' }
  expect(text).toContain('noto-sans-jp-119')
  expect(stylesheet('ja').text).not.toContain("url('/assets/fonts/noto-sans-jp-119")
  expect(html.indexOf(path)).toBeGreaterThan(html.indexOf('</footer>'))
})

test('a page of everyday letters is brought no slices', () => {
  expect(renderPortalPage({ ...page, locale: 'ja', children: 'クアンビンへの投資' })).not.toContain(
    '/assets/script.',
  )
})

test('beside a large script Latin comes in two weights, and what stands in for it too', () => {
  expect(stylesheet('ja').text.match(/be-vietnam-pro-latin-\d00/g)).toHaveLength(2)
  expect(stylesheet('ja').text.match(/local\('Arial'\)/g)).toHaveLength(1)
  expect(stylesheet('vi').text.match(/be-vietnam-pro-latin-\d00/g)).toHaveLength(4)
})

test('what stands in for a face is as wide as the face', () => {
  const rules = stylesheet('vi').text.match(/@font-face \{[^}]*local\('Arial'\)[^}]*\}/g) ?? []
  expect(rules).toHaveLength(2)
  for (const rule of rules) expect(rule).toMatch(/size-adjust: 10\d\.\d\d%/)
})
