import type { Labels } from '../../../platform/labels.ts'

/** Why nothing of an item can be written. */
export const itemProblems = {
  unknown: {
    vi: 'Không tìm thấy mục này, hoặc bạn không được xem. Có thể mục đã bị xóa.',
    en: 'There is no such item, or you may not see it. It may have been removed.',
  },
  forbidden: {
    vi: 'Vai trò của bạn không được viết bản dịch của mục này.',
    en: 'Your role does not allow writing the translation of this item.',
  },
} as const satisfies Record<string, Labels>

export const notes = {
  unmarked: {
    vi: 'Phần mềm đã lưu tệp làm mất dấu của hệ thống, nên chỉ đối chiếu được theo câu gốc và ngày. Xem kỹ từng đoạn trước khi ghi.',
    en: 'The program that saved the file dropped the marks of the system, so it is compared by source and date alone. Look at each segment before writing.',
  },
} as const satisfies Record<string, Labels>
