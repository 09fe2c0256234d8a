import { defineError } from '../errors.ts'

/** What can be wrong with a request before or beside the act that it asks for. */

export const inputRefused = defineError('http.input', 400, {
  vi: 'Yêu cầu có {count} chỗ cần sửa. Xem từng chỗ trong «issues», sửa rồi gửi lại.',
  en: 'The request has {count} things to correct. See each of them in “issues”, then send it again.',
})

export const malformed = defineError('http.malformed', 400, {
  vi: 'Không đọc được yêu cầu ({reason}). Kiểm tra nội dung gửi lên rồi thử lại.',
  en: 'The request cannot be read ({reason}). Check what is sent, then try again.',
})

export const notJson = defineError('http.not-json', 400, {
  vi: 'Nội dung gửi lên không phải JSON hợp lệ. Kiểm tra dấu ngoặc, dấu phẩy và mã hóa UTF-8 rồi gửi lại.',
  en: 'What was sent is not valid JSON. Check its brackets, its commas and that it is UTF-8, then send it again.',
})

export const valueRefused = defineError('http.value', 400, {
  vi: 'Cơ sở dữ liệu không nhận một giá trị trong yêu cầu (quá lớn, quá dài hoặc sai dạng). Sửa rồi gửi lại.',
  en: 'The database does not accept a value in the request (too large, too long or of the wrong form). Correct it.',
})

export const fileNeeded = defineError('http.file-needed', 400, {
  vi: 'Cần gửi một tệp trong trường «file», dạng multipart/form-data.',
  en: 'Send one file in the field “file”, as multipart/form-data.',
})

export const pageNotFound = defineError('http.not-found', 404, {
  vi: 'Không có gì ở địa chỉ {path}. Kiểm tra lại địa chỉ; danh mục API ở /api/docs.',
  en: 'There is nothing at {path}. Check the address; the API is listed at /api/docs.',
})

export const crossSite = defineError('http.cross-site', 403, {
  vi: 'Yêu cầu này đến từ một trang khác nên bị từ chối. Mở Chalo rồi thao tác tại đó.',
  en: 'This request came from another site and was refused. Open Chalo and do it there.',
})

export const clash = defineError('http.clash', 409, {
  vi: 'Dữ liệu này trùng hoặc mâu thuẫn với dữ liệu đã có. Tải lại, kiểm tra rồi gửi lại.',
  en: 'This duplicates or contradicts what is already there. Reload, check, then send it again.',
})

export const tooLarge = defineError('http.too-large', 413, {
  vi: 'Nội dung gửi lên quá lớn: tối đa {limit}. Không có gì được lưu; hãy giảm dung lượng hoặc chia nhỏ rồi gửi lại.',
  en: 'What was sent is too large: at most {limit}. Nothing was kept; make it smaller or split it, then send it again.',
})

export const mediaTypeRefused = defineError('http.media-type', 415, {
  vi: 'Địa chỉ này không nhận kiểu nội dung «{type}»; hãy gửi {expected}.',
  en: 'This address does not take content of type “{type}”; send {expected}.',
})

export const keyReused = defineError('http.idempotency-key', 422, {
  vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác. Dùng khóa mới cho yêu cầu mới.',
  en: 'This Idempotency-Key was used for another request. Use a new key for a new request.',
})

export const tooMany = defineError('http.too-many', 429, {
  vi: 'Quá nhiều yêu cầu từ địa chỉ mạng này. Thử lại sau {seconds} giây.',
  en: 'Too many requests from this network address. Try again in {seconds} seconds.',
})

export const fault = defineError('http.fault', 500, {
  vi: 'Chalo gặp lỗi và không làm gì cả. Thử lại; nếu vẫn lỗi, báo quản trị viên kèm mã {reference}.',
  en: 'Chalo failed and did nothing. Try again; if it fails again, give the administrator the code {reference}.',
})

export const unavailable = defineError('http.unavailable', 503, {
  vi: 'Cơ sở dữ liệu tạm thời không trả lời. Thử lại sau ít phút.',
  en: 'The database does not answer for the moment. Try again in a few minutes.',
})

export const portTaken = defineError('http.port-taken', 500, {
  vi: 'Cổng {port} đang được chương trình khác dùng. Tắt chương trình đó, hoặc chọn cổng khác: PORT=8081 npm start.',
  en: 'Port {port} is used by another program. Stop that program, or choose another port: PORT=8081 npm start.',
})

export const portRefused = defineError('http.port-refused', 500, {
  vi: 'Hệ điều hành không cho lắng nghe tại {host} cổng {port} ({reason}). Đặt HOST hoặc PORT khác.',
  en: 'The operating system refuses to listen on {host} port {port} ({reason}). Set another HOST or PORT.',
})
