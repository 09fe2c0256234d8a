import type { Labels } from '../../../platform/labels.ts'

export const sectors = {
  'economic-zone': { vi: 'Khu kinh tế', en: 'Economic zone' },
  'industrial-park': { vi: 'Khu, cụm công nghiệp', en: 'Industrial park' },
  industry: { vi: 'Công nghiệp', en: 'Industry' },
  energy: { vi: 'Năng lượng', en: 'Energy' },
  agriculture: { vi: 'Nông, lâm, thủy sản', en: 'Agriculture, forestry, fisheries' },
  tourism: { vi: 'Du lịch', en: 'Tourism' },
  logistics: { vi: 'Thương mại, kho vận', en: 'Trade and logistics' },
  infrastructure: { vi: 'Hạ tầng', en: 'Infrastructure' },
  urban: { vi: 'Đô thị, nhà ở', en: 'Urban development and housing' },
  environment: { vi: 'Môi trường', en: 'Environment' },
  education: { vi: 'Giáo dục, đào tạo', en: 'Education' },
  health: { vi: 'Y tế', en: 'Health' },
  technology: { vi: 'Công nghệ thông tin', en: 'Information technology' },
  other: { vi: 'Lĩnh vực khác', en: 'Another sector' },
} as const satisfies Record<string, Labels>

export const investmentForms = {
  domestic: { vi: '100% vốn trong nước', en: 'Wholly domestic capital' },
  foreign: { vi: '100% vốn nước ngoài', en: 'Wholly foreign capital' },
  'joint-venture': { vi: 'Liên doanh', en: 'Joint venture' },
  bcc: { vi: 'Hợp đồng hợp tác kinh doanh (BCC)', en: 'Business cooperation contract (BCC)' },
  ppp: { vi: 'Đối tác công tư (PPP)', en: 'Public-private partnership (PPP)' },
  auction: { vi: 'Đấu giá quyền sử dụng đất', en: 'Auction of land-use rights' },
  bidding: { vi: 'Đấu thầu lựa chọn nhà đầu tư', en: 'Bidding for the investor' },
  other: { vi: 'Hình thức khác', en: 'Another form' },
} as const satisfies Record<string, Labels>

export const landStatuses = {
  ready: { vi: 'Đất sạch, sẵn sàng giao', en: 'Cleared and ready' },
  partly: { vi: 'Đã giải phóng mặt bằng một phần', en: 'Partly cleared' },
  'not-cleared': { vi: 'Chưa giải phóng mặt bằng', en: 'Not cleared' },
  planned: { vi: 'Mới có quy hoạch', en: 'Planned only' },
} as const satisfies Record<string, Labels>

export const projectStatuses = {
  calling: { vi: 'Đang kêu gọi', en: 'Calling for investors' },
  talks: { vi: 'Đang làm việc với nhà đầu tư', en: 'In talks' },
  taken: { vi: 'Đã có nhà đầu tư', en: 'Taken' },
  paused: { vi: 'Tạm dừng kêu gọi', en: 'Paused' },
  closed: { vi: 'Đã đưa khỏi danh mục', en: 'Removed from the list' },
} as const satisfies Record<string, Labels>
