/** What the invented provinces' records are about; no province of Vietnam is meant. */
export const topics = [
  'bảo vệ chủ quyền biển đảo',
  'quảng bá du lịch',
  'thu hút đầu tư nước ngoài',
  'di sản văn hóa và lễ hội',
  'hợp tác hữu nghị vùng biên giới',
  'phòng chống khai thác hải sản bất hợp pháp',
  'người Việt Nam ở nước ngoài',
  'nông sản và làng nghề',
  'công tác nhân quyền',
  'hội nhập quốc tế về kinh tế',
  'chuyển đổi số và dịch vụ công',
  'phân giới cắm mốc',
  'an toàn giao thông đường thủy',
  'bảo tồn đa dạng sinh học',
] as const

export const forms = [
  'Tuyên truyền',
  'Đăng loạt bài',
  'Phát phóng sự',
  'Tổ chức tọa đàm',
  'Giới thiệu chuyên đề',
  'Cung cấp thông tin báo chí',
  'Biên tập chuyên mục',
  'Họp báo',
] as const

export const places = [
  'Trung tâm văn hóa tỉnh',
  'cửa khẩu quốc tế',
  'thị trấn ven biển',
  'xã biên giới',
  'khu kinh tế',
  'trường đại học',
  'quảng trường trung tâm',
  'hội trường Ủy ban nhân dân tỉnh',
] as const

export const outlets = [
  'Báo tỉnh',
  'Đài Phát thanh và Truyền hình tỉnh',
  'Cổng thông tin điện tử tỉnh',
  'Tạp chí Thông tin đối ngoại',
  'Báo ảnh',
  'Trang tiếng Anh của tỉnh',
] as const

export const sentences = [
  'Nội dung giới thiệu tiềm năng, thế mạnh của địa phương và các chính sách ưu đãi.',
  'Sản phẩm được dịch sang tiếng nước ngoài và đăng trên trang tiếng Anh.',
  'Đơn vị phối hợp với lực lượng biên phòng và chính quyền các xã trong quá trình thực hiện.',
  'Bạn đọc phản hồi tích cực; một số ý kiến đề nghị bổ sung số liệu mới.',
  'Kinh phí lồng ghép trong nhiệm vụ thường xuyên của đơn vị.',
  'Đoàn làm việc với các hộ dân, doanh nghiệp và cán bộ quản lý tại chỗ.',
] as const

export const audiences = [
  'cán bộ, công chức',
  'người dân vùng biên',
  'du khách',
  'doanh nghiệp',
  'học sinh, sinh viên',
]

export const languages = ['vi', 'en', 'lo', 'th', 'zh-Hans', 'fr'] as const

export const countries = ['LA', 'TH', 'JP', 'KR', 'FR', 'DE', 'GB', 'US', 'CN'] as const
