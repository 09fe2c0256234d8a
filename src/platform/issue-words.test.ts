import { expect, test } from 'vitest'
import { z } from 'zod'
import { issueWords } from './issue-words.ts'

function said(shape: z.ZodType, value: unknown): string | undefined {
  const issue = shape.safeParse(value).error?.issues[0]
  return issue && issueWords(issue).vi
}

test('what is wrong with a value is said in plain Vietnamese, without words of programs', () => {
  expect(said(z.int().max(2200), 99_999)).toBe('Không được lớn hơn 2200')
  expect(said(z.number().max(1_000_000), 2_000_000)).toBe('Không được lớn hơn 1.000.000')
  expect(said(z.number().positive(), 0)).toBe('Phải lớn hơn 0')
  expect(said(z.int(), 1.5)).toBe('Phải là số nguyên')
  expect(said(z.number(), 'bảy')).toBe('Phải là một số')
  expect(said(z.string().min(1), '')).toBe('Không được để trống')
  expect(said(z.string().max(3), 'bốn chữ')).toBe('Dài quá: nhiều nhất 3 ký tự')
  expect(said(z.array(z.string()).min(1), [])).toBe('Cần ít nhất 1 mục')
  expect(said(z.iso.date(), '2017-02-31')).toBe('Không có ngày này')
  expect(said(z.email(), 'ten')).toContain('ten@coquan.gov.vn')
  expect(said(z.enum(['vi', 'en']), 'fr')).toBe('Chỉ nhận: vi, en')
})
