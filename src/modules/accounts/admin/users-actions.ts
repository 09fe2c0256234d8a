import type { Labels } from '../../../platform/labels.ts'
import type { Action, Reach } from '../../../records/rights.ts'

export const actionLabels: Readonly<Record<Action, Labels>> = {
  read: { vi: 'xem', en: 'read' },
  create: { vi: 'thêm', en: 'add' },
  change: { vi: 'sửa', en: 'change' },
  submit: { vi: 'trình', en: 'submit' },
  return: { vi: 'trả lại', en: 'return' },
  review: { vi: 'thẩm định', en: 'review' },
  approve: { vi: 'duyệt', en: 'approve' },
  archive: { vi: 'lưu trữ', en: 'archive' },
  remove: { vi: 'xóa', en: 'remove' },
  comment: { vi: 'góp ý', en: 'comment' },
  translate: { vi: 'dịch', en: 'translate' },
  'view-sensitive': { vi: 'mở trường niêm phong', en: 'open sealed fields' },
  freeze: { vi: 'chốt số liệu', en: 'freeze' },
  administer: { vi: 'quản trị', en: 'administer' },
}

export const reachLabels: Readonly<Record<Reach, Labels>> = {
  organization: { vi: 'cơ quan được giao', en: 'the organisation of the role' },
  subtree: { vi: 'cơ quan được giao và cấp dưới', en: 'the organisation of the role and those below' },
  everywhere: { vi: 'mọi cơ quan', en: 'every organisation' },
}
