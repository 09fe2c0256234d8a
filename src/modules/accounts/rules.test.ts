import { expect, test } from 'vitest'
import { lockMinutes, passwordFault, safeNext } from './rules.ts'

const rule = { least: 8, common: new Set(['matkhau123', 'vietnam1']), email: 'ha.nguyen@example.vn' }

test.each([
  ['bảy chữ', 'short'],
  ['Mật khẩu 123', 'common'],
  ['MATKHAU123', 'common'],
  ['vietnam1vietnam1', 'common'],
  ['aaaabbbbaaaabbbb', 'common'],
  ['ha.nguyen@example.vn', 'common'],
  ['ha.nguyen', 'common'],
  ['x'.repeat(201), 'long'],
  ['sông Son mùa nước cạn', null],
])('%s is %s', (password, fault) => {
  expect(passwordFault(password, rule)).toBe(fault)
})

test('composed and decomposed letters count alike', () => {
  const least = { ...rule, least: 14 }
  for (const form of ['NFC', 'NFD']) expect(passwordFault('mười bốn ký tự'.normalize(form), least)).toBeNull()
})

test('whoever administers is locked out sooner, and never later than others', () => {
  const policy = { sessionLockMinutes: 15, administratorSessionLockMinutes: 5 }
  expect(lockMinutes(policy, ['lead'])).toBe(15)
  expect(lockMinutes(policy, ['lead', 'administrator'])).toBe(5)
  expect(lockMinutes({ ...policy, sessionLockMinutes: 3 }, ['administrator'])).toBe(3)
})

test.each([
  ['/office/records/gates?q=a', '/office/records/gates?q=a'],
  ['/office', '/office'],
  ['/officer', '/office'],
  ['/account', '/office'],
  ['https://evil.example', '/office'],
  ['//evil.example/office', '/office'],
  ['/office/\\evil.example', '/office'],
  ['/office\n/x', '/office'],
  [undefined, '/office'],
])('after signing in, %s leads to %s', (next, to) => {
  expect(safeNext(next)).toBe(to)
})
