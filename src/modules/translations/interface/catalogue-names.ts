import type { Labels } from '../../../platform/labels.ts'

/** What the catalogues are called in the office; one without a name here goes by its own. */
export const catalogueNames: Readonly<Record<string, Labels>> = {
  portal: { vi: 'Khung trang, lời chung', en: 'Page frame and common words' },
  publications: { vi: 'Ấn phẩm đọc trên mạng', en: 'Publications to read' },
  province: { vi: 'Bộ máy của tỉnh', en: 'Organisation of the province' },
  search: { vi: 'Tìm kiếm', en: 'Search' },
  events: { vi: 'Lịch sự kiện', en: 'Calendar of events' },
  'event-kinds': { vi: 'Loại sự kiện', en: 'Kinds of events' },
  'media-requests': { vi: 'Xin tư liệu', en: 'Requests for media' },
  press: { vi: 'Trang báo chí', en: 'Press page' },
  investment: { vi: 'Kêu gọi đầu tư', en: 'Investment' },
  'investment-sectors': { vi: 'Lĩnh vực đầu tư', en: 'Investment sectors' },
  'investment-forms': { vi: 'Hình thức đầu tư', en: 'Investment forms' },
  'investment-land': { vi: 'Tình trạng đất', en: 'Land of projects' },
  'investment-statuses': { vi: 'Tình trạng dự án', en: 'Status of projects' },
  'investment-catalogue': { vi: 'Danh mục dự án', en: 'Catalogue of projects' },
  map: { vi: 'Bản đồ', en: 'Map' },
  'open-data': { vi: 'Dữ liệu mở', en: 'Open data' },
  recognitions: { vi: 'Danh hiệu di sản', en: 'Titles of heritage' },
  access: { vi: 'Mức truy cập tư liệu', en: 'Access to media' },
  kinds: { vi: 'Loại địa danh, lễ hội, món ăn', en: 'Kinds of places, festivals, foods' },
  facts: { vi: 'Nhãn thông tin của mục', en: 'Labels of facts' },
  subjects: { vi: 'Chủ đề', en: 'Subjects' },
  about: { vi: 'Về trang này', en: 'About the site' },
  ratings: { vi: 'Đánh giá mức hài lòng', en: 'Ratings' },
  accessibility: { vi: 'Tuyên bố tiếp cận', en: 'Accessibility statement' },
}
