import { defineError } from '../../platform/errors.ts'

export const signInRefused = defineError('accounts.sign-in-refused', 401, {
  vi: 'Thư điện tử hoặc mật khẩu không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
  en: 'The email address or the password is wrong. Check the keyboard and Caps Lock, then try again.',
})

export const accountLocked = defineError('accounts.locked', 429, {
  vi: 'Tài khoản này tạm khóa sau {failures} lần nhập sai. Thử lại sau {minutes} phút, hoặc nhờ quản trị viên đặt lại mật khẩu.',
  en: 'This account is locked after {failures} wrong attempts. Try again in {minutes} minutes, or ask an administrator for a new password.',
})

export const administratorNeeded = defineError('accounts.administrator-needed', 403, {
  vi: 'Chỉ quản trị viên được làm việc này. Hãy nhờ quản trị viên của cơ quan.',
  en: 'Only an administrator may do this. Ask the administrator of your organisation.',
})

export const userNotFound = defineError('accounts.user-not-found', 404, {
  vi: 'Không có tài khoản {user}. Xem danh sách: chalo user list.',
  en: 'There is no account {user}. See the list: chalo user list.',
})

export const emailTaken = defineError('accounts.email-taken', 409, {
  vi: 'Đã có tài khoản với thư điện tử {email}.',
  en: 'There is already an account with the email address {email}.',
})

export const roleUnknown = defineError('accounts.role-unknown', 422, {
  vi: 'Không có vai trò «{role}»; các vai trò: {roles}.',
  en: 'There is no role “{role}”; the roles are: {roles}.',
})

export const organizationUnknown = defineError('accounts.organization-unknown', 422, {
  vi: 'Không có cơ quan {org}. Chọn một cơ quan trong danh mục.',
  en: 'There is no organisation {org}. Choose one from the register.',
})

export const assignmentNotFound = defineError('accounts.assignment-not-found', 404, {
  vi: 'Không có phân vai này hoặc nó đã kết thúc.',
  en: 'There is no such assignment, or it has ended.',
})

export const keyNotFound = defineError('accounts.key-not-found', 404, {
  vi: 'Không có khóa API này hoặc nó đã bị thu hồi.',
  en: 'There is no such API key, or it has been revoked.',
})

export const lastAdministrator = defineError('accounts.last-administrator', 409, {
  vi: 'Đây là quản trị viên cuối cùng. Giao vai trò này cho người khác trước.',
  en: 'This is the last administrator. Give the role to somebody else first.',
})

export const sessionNeeded = defineError('accounts.session-needed', 403, {
  vi: 'Khóa API không được tạo khóa hay đổi mật khẩu. Đăng nhập bằng trình duyệt rồi làm.',
  en: 'An API key may not create keys or change passwords. Sign in with a browser and do it there.',
})

export const authRefused = defineError('accounts.auth-refused', 400, {
  vi: 'Yêu cầu đăng nhập không được chấp nhận ({reason}).',
  en: 'The sign-in request was refused ({reason}).',
})
