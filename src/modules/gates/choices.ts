import type { Labels } from '../../platform/labels.ts'

export const clusterStatuses = {
  planned: { vi: 'Chuẩn bị đầu tư', en: 'Planned' },
  trial: { vi: 'Vận hành thử', en: 'On trial' },
  operating: { vi: 'Đang hoạt động', en: 'Operating' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  closed: { vi: 'Đã dừng hoạt động', en: 'Closed' },
} as const satisfies Record<string, Labels>

export const deviceKinds = {
  led: { vi: 'Màn hình LED', en: 'LED screen' },
  tv: { vi: 'Ti vi', en: 'Television set' },
  kiosk: { vi: 'Điểm tra cứu điện tử', en: 'Look-up kiosk' },
  loudspeaker: { vi: 'Loa, hệ thống âm thanh', en: 'Loudspeakers' },
  player: { vi: 'Bộ phát nội dung', en: 'Player' },
  counter: { vi: 'Quầy cung cấp thông tin', en: 'Information counter' },
  network: { vi: 'Thiết bị mạng', en: 'Network' },
  ups: { vi: 'Bộ lưu điện', en: 'UPS' },
} as const satisfies Record<string, Labels>

export const conditions = {
  good: { vi: 'Tốt', en: 'Good' },
  worn: { vi: 'Xuống cấp', en: 'Worn' },
  broken: { vi: 'Hỏng', en: 'Broken' },
  repairing: { vi: 'Đang sửa chữa', en: 'Under repair' },
} as const satisfies Record<string, Labels>
