import type { Labels } from '../../platform/labels.ts'

export const programmeKinds = {
  programme: { vi: 'Chương trình', en: 'Programme' },
  scheme: { vi: 'Đề án', en: 'Scheme' },
  project: { vi: 'Dự án', en: 'Project' },
  coordination: { vi: 'Chương trình, quy chế phối hợp', en: 'Coordination agreement' },
  'press-cooperation': { vi: 'Thỏa thuận hợp tác báo chí, truyền thông', en: 'Press cooperation agreement' },
  other: { vi: 'Loại khác', en: 'Other' },
} as const satisfies Record<string, Labels>

export const programmeStatuses = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  active: { vi: 'Đang thực hiện', en: 'Active' },
  completed: { vi: 'Đã kết thúc', en: 'Completed' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  cancelled: { vi: 'Không thực hiện', en: 'Cancelled' },
} as const satisfies Record<string, Labels>

export const horizons = {
  long: { vi: 'Dài hạn', en: 'Long-term' },
  medium: { vi: 'Trung hạn', en: 'Medium-term' },
  annual: { vi: 'Hằng năm', en: 'Annual' },
} as const satisfies Record<string, Labels>

export type Horizon = keyof typeof horizons

export const taskStatuses = {
  'not-started': { vi: 'Chưa thực hiện', en: 'Not started' },
  'in-progress': { vi: 'Đang thực hiện', en: 'In progress' },
  done: { vi: 'Hoàn thành', en: 'Done' },
  'carried-over': { vi: 'Chuyển sang năm sau', en: 'Carried over' },
  cancelled: { vi: 'Không thực hiện', en: 'Cancelled' },
} as const satisfies Record<string, Labels>

/** Roles of the links that start at a plan task. */
export const taskLinkRoles = {
  remedies: { vi: 'Khắc phục tồn tại', en: 'Remedies a weakness' },
  delivers: { vi: 'Sản phẩm là văn bản', en: 'Delivers a document' },
  implements: { vi: 'Triển khai', en: 'Implements' },
  concerns: { vi: 'Liên quan đến', en: 'Concerns' },
} as const satisfies Record<string, Labels>
