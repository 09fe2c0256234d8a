import { expect, test } from 'vitest'
import type { PublicMedium, PublicPage } from '../../records/publishing/public-page.ts'
import { factsOf } from './facts.ts'
import { itemPage, picturePath } from './item-page.tsx'
import { notYetPage } from './notices.tsx'
import { picturePage } from './picture-page.tsx'

const drawing: PublicMedium = {
  id: 'm1',
  kind: 'drawing',
  base: '/media/m1-1/drawing.svg',
  mediaType: 'image/svg+xml',
  width: 1200,
  height: 800,
  widths: [],
  focus: { x: 0.5, y: 0.2 },
  alt: 'Một hang lớn',
  caption: 'Hố sụt',
  credit: 'Nhóm Chalo',
  author: 'Nhóm Chalo',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
}

const page: PublicPage = {
  recordId: '0195f1c2-0000-7000-8000-000000000001',
  locale: 'vi',
  collection: 'places',
  orgId: '0195f1c2-0000-7000-8000-000000000002',
  slug: 'hang-son-doong',
  title: 'Hang <Sơn Đoòng>',
  summary: 'Trần hang sập xuống ở hai nơi.',
  texts: { howToGet: 'Từ Đồng Hới.\nTheo đường Hồ Chí Minh.' },
  facts: {
    kind: 'cave',
    districts: ['Bố Trạch'],
    areaHectares: '1234.5',
    cover: 'm1',
    gallery: ['m1', 'm2', 'lost'],
    sources: [{ text: 'UNESCO. Phong Nha-Ke Bang', url: 'https://whc.unesco.org/en/list/951' }],
    related: [
      { id: 'r1', collection: 'people', title: 'Hồ Khanh', slug: 'ho-khanh', summary: null },
      { id: 'r2', collection: 'foods', title: 'Chưa có trang', slug: null, summary: null },
    ],
  },
  media: { m1: drawing, m2: { ...drawing, id: 'm2', caption: 'Rừng. Tranh vẽ.' } },
  reading: 'awaiting',
  subjects: ['caves'],
  startsOn: null,
  endsOn: null,
  longitude: 106.2878,
  latitude: 17.4569,
  version: 1,
  firstPublishedAt: new Date('2026-11-20T00:00:00Z'),
  publishedAt: new Date('2026-11-23T00:00:00Z'),
  expiresAt: null,
}
const alternates = [{ locale: 'vi', slug: 'hang-son-doong', reading: 'awaiting' }] as const
const asked = { origin: 'https://example.vn' }

test('an item tells its facts, sources and pictures; what is not known is not among them', () => {
  const html = itemPage({ page, alternates: [...alternates] }, asked)
  expect(html).toContain('Hang &lt;Sơn Đoòng&gt;')
  expect(factsOf(page).map(({ name, value }) => [name, value])).toEqual([
    ['Loại', 'Hang động'],
    ['Diện tích', '1.234,5 ha'],
    ['Địa bàn', 'Bố Trạch'],
    ['Tọa độ', '17°27′ N, 106°17′ E'],
  ])
  expect(html).toContain('id="n1"')
  expect(html).toContain(`href="${picturePath(page, 2)}"`)
  expect(html).toContain('Hồ Khanh')
  expect(html).not.toContain('Chưa có trang')
})

test('a drawing says that it is one, once', () => {
  const html = itemPage({ page, alternates: [...alternates] }, asked)
  expect(html).toContain('Hố sụt. Tranh vẽ. Nguồn: Nhóm Chalo.')
  expect(html).toContain('Rừng. Tranh vẽ. Nguồn: Nhóm Chalo.')
})

test('a translation that nobody has read says so; the original does not', () => {
  const awaits = 'đang chờ người bản ngữ'
  expect(itemPage({ page, alternates: [...alternates] }, asked)).not.toContain(awaits)
  const english = { ...page, locale: 'en' as const }
  expect(itemPage({ page: english, alternates: [...alternates] }, asked)).toContain(
    'awaiting a native reader',
  )
  const machine = itemPage({ page: { ...english, reading: 'machine' }, alternates: [...alternates] }, asked)
  expect(machine).toContain('draft by machine')
  expect(machine).toContain('content="noindex"')
})

test('each picture has a page of its own, and no page beyond the last', () => {
  expect(picturePage({ page, alternates: [...alternates] }, 2, asked)).toContain('Hình 2 trên 2')
  expect(picturePage({ page, alternates: [...alternates] }, 3, asked)).toBeNull()
})

test('a language that is missing is said to be missing, in that language', () => {
  const html = notYetPage({
    ...asked,
    locale: 'ja',
    collection: 'places',
    path: '/ja/places/hang-son-doong',
    alternates,
    source: page,
  })
  expect(html).toContain('このページの日本語版はまだありません')
  expect(html).toContain('<h2 lang="vi">Hang &lt;Sơn Đoòng&gt;</h2>')
  expect(html).toContain('href="/vi/places/hang-son-doong"')
  expect(html).not.toMatch(/<link[^>]*hreflang|rel="canonical"/)
})

test('a film of the gallery plays on the page, and is none of its pictures', () => {
  const film: PublicMedium = {
    ...drawing,
    id: 'f1',
    kind: 'video',
    base: '/media/f1-1/phim.mp4',
    alt: 'Chèo đò',
  }
  const shown = {
    ...page,
    facts: { ...page.facts, gallery: ['f1', 'm2'] },
    media: { ...page.media, f1: film },
  }
  const html = itemPage({ page: shown, alternates: [...alternates] }, asked)
  expect(html).toMatch(
    /<section class="band" id="films">.*<video src="\/media\/f1-1\/phim\.mp4" aria-label="Chèo đò"/s,
  )
  expect(html).toContain('<a href="#films">Phim</a>')
  expect(itemPage({ page, alternates: [...alternates] }, asked)).not.toContain('id="films"')
})
