import { expect, test } from 'vitest'
import { choicesOf, queryOf, questionOf, selected } from './filters.ts'
import { listedProject } from './project.ts'

function project(slug: string, facts: Record<string, unknown>) {
  return listedProject({
    recordId: slug,
    locale: 'vi',
    collection: 'investment-projects',
    orgId: '',
    slug,
    title: slug,
    summary: null,
    texts: {},
    facts,
    media: {},
    reading: 'read',
    subjects: [],
    startsOn: null,
    endsOn: null,
    longitude: null,
    latitude: null,
    version: 1,
    firstPublishedAt: new Date(0),
    publishedAt: new Date(0),
    expiresAt: null,
    alternates: [],
  })
}

const projects = [
  project('bang', {
    sector: 'tourism',
    districts: ['Lệ Thủy'],
    forms: ['ppp', 'bidding'],
    areaHectares: 9.5,
  }),
  project('cha-lo', { sector: 'economic-zone', districts: ['Minh Hóa'], areaHectares: 53_923 }),
  project('hon-la', {
    sector: 'economic-zone',
    districts: ['Quảng Trạch'],
    areaHectares: 10_000,
    capitalVnd: 1e12,
  }),
  project('phong-nha', { sector: 'tourism', districts: ['Bố Trạch'], status: 'paused' }),
]

const ask = (text: string) => questionOf(new URLSearchParams(text), projects)
const slugs = (text: string) => selected(projects, ask(text)).map(({ page }) => page.slug)

test('values of one filter widen it, filters narrow each other', () => {
  expect(slugs('')).toEqual(['bang', 'cha-lo', 'hon-la', 'phong-nha'])
  expect(slugs('sector=tourism')).toEqual(['bang', 'phong-nha'])
  expect(slugs('sector=tourism&sector=economic-zone&area=large')).toEqual(['cha-lo', 'hon-la'])
  expect(slugs('sector=tourism&status=calling')).toEqual(['bang'])
  expect(slugs('form=bidding')).toEqual(['bang'])
  expect(slugs('area=lt10&sector=economic-zone')).toEqual([])
})

test('what is not known can be asked for, and stands last in every order', () => {
  expect(slugs('area=unknown')).toEqual(['phong-nha'])
  expect(slugs('sort=area')).toEqual(['cha-lo', 'hon-la', 'bang', 'phong-nha'])
  expect(slugs('sort=capital')).toEqual(['hon-la', 'bang', 'cha-lo', 'phong-nha'])
})

test('a choice says how many it would leave beside the other filters', () => {
  const counts = (text: string, name: 'sector' | 'district') =>
    Object.fromEntries(choicesOf(projects, ask(text), name).map(({ value, count }) => [value, count]))
  expect(counts('sector=tourism', 'sector')).toEqual({ 'economic-zone': 2, tourism: 2 })
  expect(counts('sector=tourism', 'district')).toEqual({
    'Bố Trạch': 1,
    'Lệ Thủy': 1,
    'Minh Hóa': 0,
    'Quảng Trạch': 0,
  })
})

test('a question has one address, and nonsense none', () => {
  expect(
    queryOf(ask('sort=newest&sector=tourism&sector=nonsense&compare=nobody&compare=hon-la&compare=bang')),
  ).toBe('?compare=bang&compare=hon-la&sector=tourism')
  expect(queryOf(ask("sector='--&area=<script>&sort=1;drop"))).toBe('')
})
