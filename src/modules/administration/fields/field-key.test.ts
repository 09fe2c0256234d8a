import { expect, test } from 'vitest'
import { fieldKey } from './field-key.ts'

test.each([
  ['Kho lưu trữ', 'khoLuuTru'],
  ['Đơn giá (đồng)', 'donGiaDong'],
  ['2 mặt in', 'truong2MatIn'],
  ['…', 'truong'],
])('the key of «%s» is %s', (label, key) => {
  expect(fieldKey(label, new Set())).toBe(key)
})

test('a key that another field has gets a number', () => {
  expect(fieldKey('Kho', new Set(['kho', 'kho2']))).toBe('kho3')
})

test('a long label gives a key that the database takes, with its number', () => {
  const long = 'Tên đầy đủ của đơn vị phối hợp tổ chức lớp tập huấn ở nước ngoài'
  const key = fieldKey(long, new Set())
  expect(fieldKey(long, new Set([key]))).toMatch(/^[a-z][a-zA-Z0-9]{0,39}$/)
})
