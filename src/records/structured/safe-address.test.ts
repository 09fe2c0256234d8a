import { expect, test } from 'vitest'
import { writtenAddress } from './safe-address.ts'

test.each([
  ['https://whc.unesco.org/en/list/951', 'https://whc.unesco.org/en/list/951'],
  ['https://vi.wikipedia.org/wiki/Sơn_Đoòng', 'https://vi.wikipedia.org/wiki/S%C6%A1n_%C4%90o%C3%B2ng'],
  ['https://a.example/?q=%20[x]|{y}&z=100%', 'https://a.example/?q=%20%5Bx%5D%7C%7By%7D&z=100%25'],
  ['https://a.example/#a#b', 'https://a.example/#a%23b'],
  ['https://name:word@a.example/"', 'https://a.example/%22'],
  ['/vi/places', '/vi/places'],
  ['mailto:a@b.vn', 'mailto:a@b.vn'],
])('%s is written as %s', (address, written) => {
  expect(writtenAddress(address)).toBe(written)
})
