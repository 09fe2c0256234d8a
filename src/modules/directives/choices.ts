import type { Labels } from '../../platform/labels.ts'

/** Who stands behind a document; the figures count by it. */
export const levels = {
  'central-party': { vi: 'Đảng – Trung ương', en: 'Party, central' },
  central: { vi: 'Nhà nước – Trung ương', en: 'State, central' },
  'provincial-party': { vi: 'Đảng – cấp tỉnh', en: 'Party, provincial' },
  provincial: { vi: 'Chính quyền cấp tỉnh', en: 'State, provincial' },
  department: { vi: 'Sở, ban, ngành cấp tỉnh', en: 'Provincial department' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  other: { vi: 'Khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export type Level = keyof typeof levels

/** How one document relates to another; the link runs from the one that says so. */
export const relationRoles = {
  'based-on': { vi: 'Căn cứ', en: 'Based on' },
  guides: { vi: 'Hướng dẫn', en: 'Guides' },
  implements: { vi: 'Triển khai', en: 'Implements' },
  amends: { vi: 'Sửa đổi, bổ sung', en: 'Amends' },
  replaces: { vi: 'Thay thế', en: 'Replaces' },
} as const satisfies Record<string, Labels>

export type RelationRole = keyof typeof relationRoles

export const priorities = {
  normal: { vi: 'Thường', en: 'Normal' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  'very-urgent': { vi: 'Thượng khẩn', en: 'Very urgent' },
  immediate: { vi: 'Hỏa tốc', en: 'Immediate' },
} as const satisfies Record<string, Labels>
