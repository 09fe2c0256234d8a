import type { GlyphName } from '../../../../admin/ui/glyph.tsx'
import type { Labels } from '../../../../platform/labels.ts'
import type { SegmentOrigin, SegmentState } from '../../segments/segment.ts'

/** The shape and the word of each state of a segment. */
export const stateLooks: Readonly<Record<SegmentState, { glyph: GlyphName | 'pen'; label: Labels }>> = {
  untranslated: { glyph: 'none', label: { vi: 'Chưa dịch', en: 'Untranslated' } },
  machine: {
    glyph: 'machine',
    label: { vi: 'Bản máy, chưa ai đọc lại', en: 'By machine, nobody has read it' },
  },
  editing: { glyph: 'pen', label: { vi: 'Đang sửa', en: 'Being edited' } },
  translated: { glyph: 'waiting', label: { vi: 'Đã dịch, chờ duyệt', en: 'Translated, awaiting review' } },
  approved: { glyph: 'done', label: { vi: 'Đã duyệt', en: 'Approved' } },
}

export const originLabels: Readonly<Record<SegmentOrigin, Labels>> = {
  person: { vi: 'người dịch', en: 'by a person' },
  memory: { vi: 'từ bộ nhớ dịch', en: 'from the memory' },
  machine: { vi: 'bản máy đề nghị', en: 'suggested by machine' },
  file: { vi: 'từ tệp gửi về', en: 'from a file' },
  text: { vi: 'từ bản đã có', en: 'from the text that was there' },
}

export const OUTDATED: Labels = { vi: 'Bản gốc đã đổi', en: 'The source has changed' }
