import { defineError } from '../../platform/errors.ts'

export const signInRefused = defineError('accounts.sign-in-refused', 401, {
  vi: 'Thư điện tử hoặc mật khẩu không đúng. Còn {left} lần thử trước khi tạm khóa {minutes} phút.',
  en: 'The email address or the password is wrong. {left} more attempts before a lock of {minutes} minutes.',
})

export const codeRefused = defineError('accounts.code-refused', 401, {
  vi: 'Mã chưa đúng hoặc đã dùng. Còn {left} lần thử trước khi tạm khóa {minutes} phút.',
  en: 'The code is wrong or was used before. {left} more attempts before a lock of {minutes} minutes.',
})

export const secondStepOver = defineError('accounts.second-step-over', 401, {
  vi: 'Bước xác thực thứ hai đã quá mười phút. Hãy nhập lại mật khẩu.',
  en: 'The second step has taken more than ten minutes. Enter your password again.',
})

export const accountLocked = defineError('accounts.locked', 429, {
  vi: 'Tài khoản này tạm khóa sau {failures} lần nhập sai. Thử lại sau {minutes} phút, hoặc nhờ quản trị viên đặt lại mật khẩu.',
  en: 'This account is locked after {failures} wrong attempts. Try again in {minutes} minutes, or ask an administrator for a new password.',
})

export const passwordWrong = defineError('accounts.password-wrong', 422, {
  vi: 'Mật khẩu hiện nay không đúng. Kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
  en: 'Your present password is wrong. Check the keyboard and Caps Lock, then try again.',
})

export const proofRefused = defineError('accounts.proof-refused', 422, {
  vi: 'Mật khẩu hoặc mã hiện nay không đúng. Còn {left} lần thử trước khi tạm khóa {minutes} phút.',
  en: 'The present password or code is wrong. {left} more attempts before a lock of {minutes} minutes.',
})

export const proofMissing = defineError('accounts.proof-missing', 422, {
  vi: 'Nhập mật khẩu hiện nay hoặc mã từ ứng dụng xác thực để tiếp tục.',
  en: 'Enter your present password or a code from your authenticator to go on.',
})

export const totpKnown = defineError('accounts.totp-known', 409, {
  vi: 'Ứng dụng xác thực đã được bật. Tắt nó trước khi bật lại bằng máy khác.',
  en: 'An authenticator is already set up. Turn it off before you set up another.',
})

export const totpUnknown = defineError('accounts.totp-unknown', 409, {
  vi: 'Chưa bắt đầu bật ứng dụng xác thực. Quét mã QR rồi nhập mã sáu chữ số.',
  en: 'No authenticator is being set up. Scan the QR code, then enter the six digits.',
})

export const totpWrong = defineError('accounts.totp-wrong', 422, {
  vi: 'Mã chưa khớp. Kiểm tra giờ trên điện thoại có tự động không, rồi nhập mã đang hiện.',
  en: 'The code does not match. See that the telephone sets its clock by itself, then enter the code it shows.',
})

export const secondFactorKept = defineError('accounts.second-factor-kept', 409, {
  vi: 'Mật khẩu hiện nay ngắn hơn {least} ký tự nên cần một lớp xác thực nữa. Đổi mật khẩu dài hơn trước, rồi hãy bỏ lớp thứ hai.',
  en: 'Your password has fewer than {least} characters, so it needs a second factor. Choose a longer one first, then remove the second factor.',
})

export const passkeyNotFound = defineError('accounts.passkey-not-found', 404, {
  vi: 'Không có khóa truy cập này hoặc nó đã được xóa.',
  en: 'There is no such passkey, or it has been removed.',
})

export const passkeyRefused = defineError('accounts.passkey-refused', 401, {
  vi: 'Khóa truy cập này không mở được tài khoản nào ở đây. Thử khóa khác hoặc dùng mật khẩu.',
  en: 'This passkey opens no account here. Try another, or use your password.',
})

export const sessionNotFound = defineError('accounts.session-not-found', 404, {
  vi: 'Không có phiên đăng nhập này hoặc nó đã kết thúc.',
  en: 'There is no such session, or it has ended.',
})

export const alreadySetUp = defineError('accounts.already-set-up', 409, {
  vi: 'Chalo đã có tài khoản. Đăng nhập, hoặc nhờ quản trị viên thêm tài khoản cho bạn.',
  en: 'Chalo already has accounts. Sign in, or ask an administrator to add one for you.',
})

export const setupCodeWrong = defineError('accounts.setup-code-wrong', 403, {
  vi: 'Mã cài đặt chưa đúng. Mã in trong cửa sổ chạy Chalo và nhật ký máy chủ; xem lại bằng lệnh chalo user setup-code.',
  en: 'The setup code is wrong. It is printed where Chalo was started and in its log; chalo user setup-code shows it again.',
})

export const setupOrganizationMissing = defineError('accounts.setup-organization-missing', 422, {
  vi: 'Chưa có cơ quan nào. Nhập tên cơ quan mà bạn quản trị.',
  en: 'There is no organisation yet. Enter the name of the one that you administer.',
})

export const oidcIncomplete = defineError('accounts.oidc-incomplete', 500, {
  vi: 'Đăng nhập một lần cần đủ CHALO_OIDC_ISSUER, CHALO_OIDC_CLIENT_ID và CHALO_OIDC_CLIENT_SECRET; hãy đặt đủ cả ba hoặc bỏ cả ba.',
  en: 'Single sign-on needs CHALO_OIDC_ISSUER, CHALO_OIDC_CLIENT_ID and CHALO_OIDC_CLIENT_SECRET; set all three or none.',
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
  vi: 'Khóa API không được đổi cách đăng nhập hay tạo khóa. Đăng nhập bằng trình duyệt rồi làm.',
  en: 'An API key may not change how its owner signs in, nor create keys. Sign in with a browser and do it there.',
})

export const authRefused = defineError('accounts.auth-refused', 400, {
  vi: 'Yêu cầu đăng nhập không được chấp nhận ({reason}).',
  en: 'The sign-in request was refused ({reason}).',
})
