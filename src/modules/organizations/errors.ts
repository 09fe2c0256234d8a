import { defineError } from '../../platform/errors.ts'

export const organizationNotFound = defineError('organizations.not-found', 404, {
  vi: 'Không có cơ quan “{org}”. Hãy kiểm tra mã trong danh bạ cơ quan.',
  en: 'There is no organisation “{org}”. Check its code in the directory of organisations.',
})

export const periodsOverlap = defineError('organizations.periods-overlap', 409, {
  vi: 'Thời gian này trùng với “{name}” ({period}). Hãy sửa ngày, hoặc kết thúc giai đoạn đó trước.',
  en: 'This period overlaps “{name}” ({period}). Correct the dates, or end that period first.',
})

export const superiorInsideItself = defineError('organizations.superior-inside-itself', 422, {
  vi: '“{parent}” đang trực thuộc chính “{name}” nên không thể là cơ quan cấp trên của nó.',
  en: '“{parent}” stands under “{name}” and cannot be its superior.',
})

export const successorNeeded = defineError('organizations.successor-needed', 422, {
  vi: 'Cần chọn cơ quan kế thừa; chỉ giải thể mới có thể không có.',
  en: 'Choose who follows; only a dissolution may have nobody.',
})

export const functionNeeded = defineError('organizations.function-needed', 422, {
  vi: 'Chuyển chức năng phải ghi rõ chức năng nào.',
  en: 'A move of function must name the function.',
})

export const successionKnown = defineError('organizations.succession-known', 409, {
  vi: 'Việc kế thừa này đã được ghi nhận rồi.',
  en: 'This succession is already on record.',
})
