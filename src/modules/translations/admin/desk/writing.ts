import type { Labels } from '../../../../platform/labels.ts'
import { needsWork, type Desk } from './desk.ts'

/** Why nothing can be written now, and whether the officer may open the text to write on. */
export type ReadOnly = { reason: Labels; mayEdit: boolean }

const reasons = {
  right: {
    vi: 'Bạn xem được bản dịch này nhưng không có quyền viết. Biên dịch viên của cơ quan sở hữu mục mới viết được.',
    en: 'You can read this translation but not write it: that is for translators of the organisation that owns the item.',
  },
  reviewer: {
    vi: 'Bạn duyệt bản dịch này, không viết. Ctrl Shift Enter duyệt đoạn đang chọn; «Trả về sửa» nếu đoạn chưa đạt.',
    en: 'You review this translation and do not write it. Ctrl Shift Enter approves the segment; send it back where it falls short.',
  },
  waiting: {
    vi: 'Bản dịch đang chờ thẩm định hoặc duyệt. Nếu bấm «Sửa» và sửa, nó trở lại bản nháp và phải gửi duyệt lại.',
    en: 'This translation waits for review or approval. If you press “Edit” and change it, it becomes a draft again.',
  },
  approved: {
    vi: 'Bản dịch đã duyệt. Bấm «Sửa» để viết bản mới; người đọc vẫn thấy bản đang đăng cho tới khi bản mới được duyệt.',
    en: 'This translation is approved. Press “Edit” to write a new version; readers keep the published one until then.',
  },
  gone: {
    vi: 'Bản dịch đã gỡ khỏi cổng. Bấm «Gửi duyệt» để xin đăng lại, hoặc «Sửa» để viết bản mới.',
    en: 'This translation was withdrawn. Submit it to ask for it again, or press “Edit” to write a new version.',
  },
} as const satisfies Record<string, Labels>

/** Null when the officer can write. An approved text opens by itself where its source has moved on. */
export function whyReadOnly({ may, text, segments }: Desk, editing: boolean): ReadOnly | null {
  if (!may.write) return { reason: may.review ? reasons.reviewer : reasons.right, mayEdit: false }
  if (text === null || editing) return null
  switch (text.state) {
    case 'submitted':
    case 'reviewed':
      return { reason: reasons.waiting, mayEdit: true }
    case 'approved': {
      const isBehind = segments.some((one) => needsWork(one, { words: one.target, state: 'approved' }))
      return isBehind ? null : { reason: reasons.approved, mayEdit: true }
    }
    case 'archived':
      return { reason: reasons.gone, mayEdit: true }
    default:
      return null
  }
}
