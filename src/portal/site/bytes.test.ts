import { expect, test } from 'vitest'
import { bytesOf } from './bytes.ts'

test('a text of any script and length has the bytes of UTF-8, in memory of its own', () => {
  for (const text of ['', 'a', 'Động Phong Nha ຖ້ຳ 洞 \u{1f3de}', 'ặ'.repeat(40_000), 'ặ'.repeat(300_000)]) {
    expect(bytesOf(text).equals(Buffer.from(text))).toBe(true)
  }
  const first = bytesOf('Sông Son')
  bytesOf('Đèo Ngang')
  expect(String(first)).toBe('Sông Son')
})
