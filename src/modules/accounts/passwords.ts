import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { policyToday } from './policy.ts'

const PASSWORD_MAX = 200

export const passwordTooShort = defineError('accounts.password-too-short', 422, {
  vi: 'Mật khẩu cần ít nhất {least} ký tự. Một câu dễ nhớ gồm vài từ là đủ.',
  en: 'A password needs at least {least} characters. A few words that are easy to remember will do.',
})

export const passwordTooLong = defineError('accounts.password-too-long', 422, {
  vi: 'Mật khẩu dài quá {most} ký tự.',
  en: 'The password is longer than {most} characters.',
})

/** Holds a new password to the length that the rules ask today. @throws passwordTooShort, passwordTooLong */
export async function checkPassword(db: Database, password: string): Promise<void> {
  const { passwordMinLength: least } = await policyToday(db)
  const { length } = [...password.normalize('NFKC')]
  if (length < least) throw passwordTooShort({ least })
  if (length > PASSWORD_MAX) throw passwordTooLong({ most: PASSWORD_MAX })
}

type Cost = { N: number; r: number; p: number }

/** 32 MB and about 0.1 s: what OWASP's password storage cheat sheet asks of scrypt. */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 }
const KEY_BYTES = 32

/** A salted scrypt hash that carries its own cost, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$')
  if (kind !== 'scrypt') return false
  const cost = { N: Number(N), r: Number(r), p: Number(p) }
  const expected = Buffer.from(key, 'base64url')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), cost)
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}

// The same Vietnamese word comes composed from one keyboard and decomposed from another: NFKC makes them one.
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
