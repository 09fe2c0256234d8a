import { expect, test } from 'vitest'
import { matchingStep, newTotpSecret, totpAddress, totpCode } from './totp.ts'

/** The ASCII secret 12345678901234567890 of RFC 6238 in base32. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code at second %i is the last six digits of RFC 6238, appendix B', (second, code) => {
  expect(totpCode(RFC_SECRET, second * 1000)).toBe(code)
})

test('a clock may be half a minute wrong, not two', () => {
  const secret = newTotpSecret()
  const at = Date.UTC(2026, 10, 23, 9)
  for (const drift of [-30_000, 0, 30_000]) {
    expect(matchingStep(secret, totpCode(secret, at + drift), { at })).not.toBeNull()
  }
  for (const drift of [-90_000, 90_000]) {
    expect(matchingStep(secret, totpCode(secret, at + drift), { at })).toBeNull()
  }
})

test('a code opens once', () => {
  const secret = newTotpSecret()
  const at = Date.UTC(2026, 10, 23, 9)
  const code = totpCode(secret, at)
  const step = matchingStep(secret, code, { at })
  expect(step).not.toBeNull()
  expect(matchingStep(secret, code, { at, after: step })).toBeNull()
})

test('the address for the QR code carries issuer and account, whatever letters they have', () => {
  const address = new URL(totpAddress('ABC', { issuer: 'Chalo Quảng Bình', account: 'ha@example.vn' }))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('Chalo Quảng Bình:ha@example.vn')
  expect(address.searchParams.get('issuer')).toBe('Chalo Quảng Bình')
})
