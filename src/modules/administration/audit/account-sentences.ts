import type { Labels } from '../../../platform/labels.ts'

/** What events of people, their sign-ins, roles and keys say; places as in `sentences`. */
export const accountSentences = {
  'user.created': { vi: '{who} thêm tài khoản {email}', en: '{who} added the account {email}' },
  'user.changed': { vi: '{who} sửa tài khoản {user}', en: '{who} changed the account {user}' },
  'user.disabled': { vi: '{who} khóa tài khoản {user}', en: '{who} disabled the account {user}' },
  'user.enabled': { vi: '{who} mở lại tài khoản {user}', en: '{who} enabled the account {user}' },
  'user.password-set': { vi: '{who} đặt mật khẩu mới cho {user}', en: '{who} set a new password for {user}' },
  'user.signed-in': { vi: '{who} đăng nhập', en: '{who} signed in' },
  'user.idle-warned': {
    vi: 'Cảnh báo {user}: tài khoản lâu không dùng sẽ tự khóa sau {days} ngày',
    en: 'Warned {user}: an account not used for long is disabled in {days} days',
  },
  'second-factor.enabled': { vi: '{who} bật xác thực hai lớp', en: '{who} set up a second factor' },
  'second-factor.disabled': { vi: '{who} tắt ứng dụng xác thực', en: '{who} turned the authenticator off' },
  'second-factor.codes-renewed': { vi: '{who} tạo lại mã dự phòng', en: '{who} made new backup codes' },
  'second-factor.reset': {
    vi: '{who} bỏ xác thực hai lớp và khóa truy cập của {user}',
    en: '{who} took the second factor and the passkeys from {user}',
  },
  'passkey.added': { vi: '{who} thêm khóa truy cập «{name}»', en: '{who} added the passkey “{name}”' },
  'passkey.renamed': {
    vi: '{who} đổi tên một khóa truy cập thành «{name}»',
    en: '{who} renamed a passkey to “{name}”',
  },
  'passkey.removed': { vi: '{who} xóa khóa truy cập «{name}»', en: '{who} removed the passkey “{name}”' },
  'identity.linked': {
    vi: 'Nối tài khoản {user} với đăng nhập một lần',
    en: 'Linked the account {user} with single sign-on',
  },
  'session.ended': { vi: '{who} kết thúc phiên đăng nhập của {user}', en: '{who} ended a session of {user}' },
  'session.unlocked': { vi: '{who} xác nhận lại danh tính', en: '{who} showed again who he is' },
  'role.assigned': {
    vi: '{who} giao cho {user} vai trò {role} tại {organization}',
    en: '{who} gave {user} the role {role} at {organization}',
  },
  'role.ended': {
    vi: '{who} kết thúc vai trò {role} của {user} tại {organization}',
    en: '{who} ended the role {role} of {user} at {organization}',
  },
  'key.created': { vi: '{who} tạo khóa API «{name}»', en: '{who} created the API key “{name}”' },
  'key.revoked': {
    vi: '{who} thu hồi khóa API «{name}» của {user}',
    en: '{who} revoked the API key “{name}” of {user}',
  },
} as const satisfies Record<string, Labels>
