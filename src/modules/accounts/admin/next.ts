import type { Labels } from '../../../platform/labels.ts'
import { safeNext } from '../rules.ts'

/** The page of the office that somebody wanted, wherever the link names it from; the first page otherwise. */
export function officeAddress(next: string | undefined): string {
  return safeNext(next?.startsWith('/office') ? next : `/office${next ?? ''}`)
}

/** Why single sign-on let nobody in, by the code that comes back in the address. */
export function refusalOf(code: string): Labels {
  if (code === 'provider_unreachable') return refusals.unreachable
  return unknownAccount.has(code) ? refusals.unknown : refusals.other
}

const unknownAccount = new Set(['account_not_linked', 'signup_disabled', 'email_not_found'])

const refusals = {
  unknown: {
    vi: '{name} không ứng với tài khoản nào ở đây, hoặc thư điện tử ở đó chưa được xác minh. Nhờ quản trị viên thêm tài khoản với đúng thư điện tử ấy.',
    en: '{name} knows you by an address that has no account here, or has not verified it. Ask an administrator for an account with that address.',
  },
  unreachable: {
    vi: 'Chưa kết nối được với {name}. Thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    en: '{name} cannot be reached. Try again in a few minutes, or sign in with your password.',
  },
  other: {
    vi: 'Đăng nhập bằng {name} chưa xong. Thử lại, hoặc dùng mật khẩu.',
    en: 'Signing in with {name} was not completed. Try again, or use your password.',
  },
} as const satisfies Record<string, Labels>
