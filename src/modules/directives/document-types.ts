import type { Labels } from '../../platform/labels.ts'

/**
 * Types of documents by code: legal documents (Luật Ban hành văn bản quy phạm pháp luật), administrative ones
 * (Nghị định 30/2020/NĐ-CP, Phụ lục III) and the Party's own (KL, TTri, QĐi).
 */
export const documentTypes = {
  L: { vi: 'Luật', en: 'Law' },
  PL: { vi: 'Pháp lệnh', en: 'Ordinance' },
  NĐ: { vi: 'Nghị định', en: 'Decree' },
  TT: { vi: 'Thông tư', en: 'Circular' },
  TTLT: { vi: 'Thông tư liên tịch', en: 'Joint circular' },
  NQ: { vi: 'Nghị quyết', en: 'Resolution' },
  KL: { vi: 'Kết luận', en: 'Conclusion' },
  CT: { vi: 'Chỉ thị', en: 'Directive' },
  QĐ: { vi: 'Quyết định', en: 'Decision' },
  QC: { vi: 'Quy chế', en: 'Regulation' },
  QyĐ: { vi: 'Quy định', en: 'Rules' },
  QĐi: { vi: 'Quy định của Đảng', en: 'Party rules' },
  HD: { vi: 'Hướng dẫn', en: 'Guidance' },
  CTr: { vi: 'Chương trình', en: 'Programme' },
  KH: { vi: 'Kế hoạch', en: 'Plan' },
  PA: { vi: 'Phương án', en: 'Scheme of action' },
  ĐA: { vi: 'Đề án', en: 'Scheme' },
  DA: { vi: 'Dự án', en: 'Project' },
  HĐ: { vi: 'Hợp đồng', en: 'Contract' },
  BGN: { vi: 'Bản ghi nhớ', en: 'Memorandum' },
  BTT: { vi: 'Bản thỏa thuận', en: 'Agreement' },
  TTri: { vi: 'Thông tri', en: 'Party circular letter' },
  TC: { vi: 'Thông cáo', en: 'Communiqué' },
  TB: { vi: 'Thông báo', en: 'Notice' },
  BC: { vi: 'Báo cáo', en: 'Report' },
  BB: { vi: 'Biên bản', en: 'Minutes' },
  TTr: { vi: 'Tờ trình', en: 'Submission' },
  CĐ: { vi: 'Công điện', en: 'Urgent dispatch' },
  CV: { vi: 'Công văn', en: 'Official letter' },
  GUQ: { vi: 'Giấy ủy quyền', en: 'Power of attorney' },
  GM: { vi: 'Giấy mời', en: 'Invitation' },
  GGT: { vi: 'Giấy giới thiệu', en: 'Letter of introduction' },
  GNP: { vi: 'Giấy nghỉ phép', en: 'Leave permit' },
  PG: { vi: 'Phiếu gửi', en: 'Dispatch note' },
  PC: { vi: 'Phiếu chuyển', en: 'Transfer note' },
  PB: { vi: 'Phiếu báo', en: 'Notice slip' },
  other: { vi: 'Văn bản khác', en: 'Other document' },
} as const satisfies Record<string, Labels>

export type DocumentType = keyof typeof documentTypes

/**
 * How long a type of document works: until something replaces it, until the end of the period it is written
 * for, or once, like a letter that has been answered.
 */
export type Effect = 'lasting' | 'period' | 'once'

const lasting = new Set<DocumentType>([
  'L',
  'PL',
  'NĐ',
  'TT',
  'TTLT',
  'NQ',
  'KL',
  'CT',
  'QC',
  'QyĐ',
  'QĐi',
  'HD',
  'other',
])
const forPeriod = new Set<DocumentType>(['QĐ', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'HĐ', 'BGN', 'BTT'])

/** A type that is not known lasts: taking a document for expired is the worse mistake. */
export function effectOf(type: DocumentType | null): Effect {
  if (type === null || lasting.has(type)) return 'lasting'
  return forPeriod.has(type) ? 'period' : 'once'
}
