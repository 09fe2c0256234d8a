import type { Tone } from '../../../../admin/ui/tag.tsx'
import type { Labels } from '../../../../platform/labels.ts'
import type { Comparison } from '../../exchange/comparisons.ts'

/** What a comparison is called, and whether it wants to be looked at. */
export const comparisonLabels: Readonly<
  Record<Comparison, { name: Labels; tone: Tone; told: Labels | null }>
> = {
  same: { name: { vi: 'Giống hệt', en: 'Same' }, tone: 'plain', told: null },
  new: { name: { vi: 'Dịch mới', en: 'New' }, tone: 'plain', told: null },
  changed: { name: { vi: 'Sửa', en: 'Changed' }, tone: 'plain', told: null },
  state: {
    name: { vi: 'Đổi trạng thái', en: 'State' },
    tone: 'plain',
    told: {
      vi: 'Lời giữ nguyên; tệp nói khác về mức độ hoàn thành.',
      en: 'The words stay; the file says otherwise how finished they are.',
    },
  },
  emptied: {
    name: { vi: 'Xóa trắng', en: 'Emptied' },
    tone: 'light',
    told: {
      vi: 'Trong tệp, ô này để trống. Chọn ghi thì bản dịch đang có bị bỏ.',
      en: 'The file has nothing here. When it is written, the translation goes.',
    },
  },
  conflict: {
    name: { vi: 'Hai bên cùng sửa', en: 'Both changed' },
    tone: 'light',
    told: {
      vi: 'Từ khi xuất tệp, đã có người sửa đoạn này tại đây. Chọn ghi thì lời trong tệp thay lời đó.',
      en: 'Since the export somebody has changed it here. When it is written, the words of the file replace those.',
    },
  },
  'source-changed': {
    name: { vi: 'Bản gốc đã đổi', en: 'Source changed' },
    tone: 'light',
    told: {
      vi: 'Lời trong tệp dịch từ câu gốc cũ. Chọn ghi thì đoạn thành «Đang sửa» để đọc lại.',
      en: 'The file translates the former source. When it is written, the segment is marked as being edited.',
    },
  },
  unknown: {
    name: { vi: 'Không nhận ra', en: 'Unknown' },
    tone: 'red',
    told: {
      vi: 'Mã đoạn bị mất, hoặc bản gốc không còn câu này. Chép tay vào bàn dịch nếu cần.',
      en: 'The id was lost, or the source no longer has the sentence. Copy it into the desk by hand if needed.',
    },
  },
  twice: {
    name: { vi: 'Lặp lại', en: 'Repeated' },
    tone: 'red',
    told: {
      vi: 'Mã đoạn này đã có ở trên; chỉ hàng đầu tiên được xét.',
      en: 'The id stands above already; only its first row counts.',
    },
  },
  broken: {
    name: { vi: 'Mất cột dịch', en: 'Column lost' },
    tone: 'red',
    told: {
      vi: 'Hàng này không còn đủ cột nên không đọc được lời dịch. Sửa tệp rồi gửi lại.',
      en: 'The row has lost a column, so its translation cannot be read. Mend the file and send it again.',
    },
  },
}

export const damageLabels = {
  name: { vi: 'Hỏng thẻ', en: 'Tags damaged' },
  missing: { vi: 'Thiếu thẻ {tags}.', en: '{tags} missing.' },
  extra: { vi: 'Thừa thẻ {tags}.', en: '{tags} too many.' },
  loose: { vi: 'Thẻ mở và đóng không khớp.', en: 'Tags do not open and close in pairs.' },
  follows: {
    vi: 'Chọn ghi thì đoạn thành «Đang sửa»; đặt lại thẻ tại bàn dịch.',
    en: 'When it is written, the segment is marked as being edited; put the tags right at the desk.',
  },
} as const satisfies Record<string, Labels>
