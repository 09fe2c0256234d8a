import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import commonPasswords from '../../../db/reference/common-passwords.json' with { type: 'json' }
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { policyToday } from './policy.ts'
import { PASSWORD_MAX, passwordFault } from './rules.ts'

export const passwordTooShort = defineError('accounts.password-too-short', 422, {
  vi: 'Mật khẩu cần ít nhất {least} ký tự. Một câu dễ nhớ gồm vài từ là đủ.',
  en: 'A password needs at least {least} characters. A few words that are easy to remember will do.',
})

export const passwordTooLong = defineError('accounts.password-too-long', 422, {
  vi: 'Mật khẩu dài quá {most} ký tự.',
  en: 'The password is longer than {most} characters.',
})

export const passwordTooCommon = defineError('accounts.password-too-common', 422, {
  vi: 'Mật khẩu này nằm trong số những mật khẩu bị đoán đầu tiên. Chọn một câu khác, gồm vài từ không liên quan nhau.',
  en: 'This password is among the first that anybody guesses. Choose another: a few words that have nothing to do with each other.',
})

/** What everybody tries first, at home and in Vietnam; folded, without spaces. */
const common: ReadonlySet<string> = new Set(commonPasswords)

type Held = {
  /** Whether the account has a second factor, so that a shorter password will do (TCVN 14423:2026). */
  hasSecondFactor?: boolean
  email?: string
}

/** Whether a password that passed stands only with a second factor beside it. */
export type CheckedPassword = { needsSecondFactor: boolean }

/** Holds a new password to what the rules ask today. @throws passwordTooShort, passwordTooLong, passwordTooCommon */
export async function checkPassword(
  db: Database,
  password: string,
  { hasSecondFactor = false, email }: Held = {},
): Promise<CheckedPassword> {
  const { passwordMinLength, passwordMinLengthWithSecondFactor } = await policyToday(db)
  const least = hasSecondFactor
    ? Math.min(passwordMinLength, passwordMinLengthWithSecondFactor)
    : passwordMinLength
  const fault = passwordFault(password, { least, common, email })
  if (fault === 'short') throw passwordTooShort({ least })
  if (fault === 'long') throw passwordTooLong({ most: PASSWORD_MAX })
  if (fault === 'common') throw passwordTooCommon()
  return { needsSecondFactor: [...password.normalize('NFKC')].length < passwordMinLength }
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
