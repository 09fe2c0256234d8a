import { fold } from '../../platform/text/fold.ts'

/** Longer than any passphrase that somebody types; beyond it hashing would only cost time. */
export const PASSWORD_MAX = 200

/** How many letters that look different a password needs at least: «aaaaaaaaaaaaaa» is long and guessed at once. */
const DISTINCT_MIN = 5

export type PasswordFault = 'short' | 'long' | 'common'

type PasswordRule = {
  /** Letters that the rule in force asks for. */
  least: number
  /** Passwords that everybody tries first, folded. */
  common: ReadonlySet<string>
  /** The account's own address, which is as easy to guess. */
  email?: string | undefined
}

/** What is wrong with a new password; null when it will do. */
export function passwordFault(
  password: string,
  { least, common, email }: PasswordRule,
): PasswordFault | null {
  const letters = [...password.normalize('NFKC')]
  if (letters.length < least) return 'short'
  if (letters.length > PASSWORD_MAX) return 'long'
  const plain = fold(password).replaceAll(' ', '')
  const own = email === undefined ? [] : [email.toLowerCase(), email.toLowerCase().split('@')[0] ?? '']
  const isCommon = common.has(plain) || common.has(repeatedPart(plain)) || own.includes(plain)
  return isCommon || new Set(plain).size < DISTINCT_MIN ? 'common' : null
}

/** «matkhau1matkhau1» is no better than «matkhau1»: the shortest part that a text repeats, or the text. */
function repeatedPart(text: string): string {
  const again = (text + text).indexOf(text, 1)
  return again > 0 ? text.slice(0, again) : text
}

type Policy = { sessionLockMinutes: number; administratorSessionLockMinutes: number }

/** Minutes without an act after which a session locks; whoever administers waits less (TCVN 14423:2026). */
export function lockMinutes(policy: Policy, roles: readonly string[]): number {
  const { sessionLockMinutes, administratorSessionLockMinutes } = policy
  return roles.includes('administrator')
    ? Math.min(sessionLockMinutes, administratorSessionLockMinutes)
    : sessionLockMinutes
}

/** Where to go after signing in: a page of the office, or its first one; a link must not lead elsewhere. */
export function safeNext(next: unknown): string {
  const isOurs = typeof next === 'string' && /^\/office(?:[/?#][\x21-\x5b\x5d-\x7e]*)?$/.test(next)
  return isOurs ? next : '/office'
}
