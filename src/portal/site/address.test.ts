import { expect, test } from 'vitest'
import { addressReader } from './address.ts'
import { defineRoute } from './route.ts'

const answer = async () => null
const read = addressReader(
  [
    { path: '/:locale/:collection/:slug' },
    { path: '/:locale/places/:slug', queries: ['page'] },
    { path: '/:locale/places/:slug.pdf' },
    { path: '/:locale/feed.atom' },
    { path: '/api/public/:collection', queries: ['lang', 'after'] },
  ].map((route) => defineRoute({ ...route, answer })),
)
const pageAt = (url: string) => {
  const found = read(url)
  return found?.is === 'page'
    ? { path: found.route.path, key: found.key, params: found.asked.params }
    : undefined
}

test('what is written out in a route goes before what may be anything', () => {
  expect(pageAt('/vi/places/a')?.path).toBe('/:locale/places/:slug')
  expect(pageAt('/vi/foods/a')?.path).toBe('/:locale/:collection/:slug')
  expect(pageAt('/vi/places/a.b.pdf')).toEqual({
    path: '/:locale/places/:slug.pdf',
    key: '/vi/places/a.b.pdf',
    params: { locale: 'vi', slug: 'a.b' },
  })
})

test('letters of every script have one spelling, however they were escaped or composed', () => {
  const keys = [
    '/lo/places/ຖ້ຳ',
    `/lo/places/${encodeURIComponent('ຖ້ຳ')}`,
    '/lo/places/%e0%ba%96%e0%bb%89%e0%ba%b3',
  ]
  expect(new Set(keys.map((url) => pageAt(url)?.key)).size).toBe(1)
  expect(pageAt(`/vi/places/${'động'.normalize('NFD')}`)?.key).toBe(
    `/vi/places/${encodeURIComponent('động')}`,
  )
})

test('queries of a route are sorted, those of nobody are gone, and addresses of others are not ours', () => {
  expect(pageAt('/api/public/places?lang=en&x=1&after=b')?.key).toBe('/api/public/places?after=b&lang=en')
  expect(read('/api/records/places')).toBeNull()
  expect(read('/office')).toBeNull()
  expect(read('/vi')).toBeNull()
  expect(read('/vi/nothing/of/this/kind')).toMatchObject({ is: 'missing', locale: 'vi' })
})
