/** Fields of work that departments and ministries are named after, as written; the longest wins. */
export const fields = [
  'Thông tin và Truyền thông', 'Thông tin, Truyền thông', 'Thông tin - Truyền thông', 'TT&TT', 'TTTT', 'TT và TT', 'TT-TT',
  'Văn hóa, Thể thao và Du lịch', 'Văn hóa - Thể thao và Du lịch', 'Văn hóa Thể thao và Du lịch', 'VH,TT&DL', 'VHTT&DL', 'VHTTDL', 'VH-TT&DL',
  'Văn hóa và Thể thao', 'Văn hóa - Thể thao', 'Văn hóa và Thông tin', 'Văn hóa - Thông tin', 'Văn hóa, Thông tin', 'VH-TT', 'VHTT',
  'Văn hóa, Khoa học và Thông tin', 'Văn hóa', 'Thể thao', 'Du lịch', 'Ngoại vụ', 'Ngoại giao', 'Kế hoạch và Đầu tư', 'Kế hoạch - Đầu tư',
  'KH&ĐT', 'KH-ĐT', 'Tài chính', 'Tài chính - Kế hoạch', 'Nội vụ', 'Tư pháp', 'Công Thương', 'Công thương', 'Giáo dục và Đào tạo', 'GD&ĐT',
  'GD-ĐT', 'Khoa học và Công nghệ', 'KH&CN', 'Tài nguyên và Môi trường', 'TN&MT', 'Nông nghiệp và Phát triển nông thôn',
  'Nông nghiệp và PTNT', 'NN&PTNT', 'Nông nghiệp và Môi trường', 'Giao thông vận tải', 'Giao thông Vận tải', 'GTVT', 'Xây dựng', 'Y tế',
  'Lao động - Thương binh và Xã hội', 'Lao động, Thương binh và Xã hội', 'LĐ-TB&XH', 'LĐTB&XH', 'LĐTBXH', 'Dân tộc', 'Dân tộc và Tôn giáo',
  'Quốc phòng', 'Công an', 'Chính trị', 'Thanh tra', 'Quy hoạch - Kiến trúc', 'Thông tin - Báo chí - Xuất bản',
] as const

/** Words that continue a capitalised name in small letters: «Thông tin», «Biên phòng», «Quốc gia». */
export const seconds = new Set(
  (
    'tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|thành ủy|thành uỷ|đảng ủy|thị ủy|quận ủy|quân khu|thông tin|truyền thông|truyền hình|truyền thanh|phát thanh|' +
    'văn hóa|văn hoá|thể thao|du lịch|ngoại vụ|ngoại giao|kế hoạch|đầu tư|tài chính|nội vụ|tư pháp|công thương|giáo dục|đào tạo|khoa học|công nghệ|' +
    'tài nguyên|môi trường|nông nghiệp|nông thôn|phát triển|giao thông|vận tải|xây dựng|lao động|thương binh|xã hội|dân tộc|tôn giáo|quốc phòng|công an|' +
    'chính trị|tuyên giáo|dân vận|tổ chức|kiểm tra|nội chính|đối ngoại|tuyên truyền|tuyên huấn|bộ đội|biên phòng|quân sự|hải quan|báo chí|xuất bản|' +
    'bưu chính|bưu điện|viễn thông|việt nam|thế giới|quốc tế|quốc gia|trung ương|nhân dân|nhà nước|chính phủ|thương mại|hữu nghị|liên hiệp|phụ nữ|nông dân|' +
    'cựu chiến|thanh niên|cộng sản|công đoàn|doanh nghiệp|doanh nhân|văn nghệ|nghệ thuật|nhà báo|tổng hợp|lịch sử|bảo tồn|di sản|di tích|xúc tiến|kinh tế|' +
    'công nghiệp|cửa khẩu|chuyển đổi|kỹ thuật|cơ sở|điện tử|thông tấn|nghiên cứu|hợp tác|tiếng nói|thị trường|cảng vụ|hàng không|thủ tướng|chủ tịch|chấp hành|' +
    'thường vụ|thường trực|thường trú|đại diện|tham mưu|cảnh sát|hải đảo|thủy sản|hải quân|mỹ thuật|điện ảnh|nước ngoài|bảo hiểm|quản lý|thống kê|xuất nhập|' +
    'an ninh|đoàn kết|mặt trận|tổ quốc|sản xuất|văn phòng|thị xã|thành phố|hội đồng|ủy ban|uỷ ban|đô thị|dịch vụ|hành chính|thư viện|bảo tàng|tin học|triển lãm|' +
    'cộng hòa|cộng hoà|liên bang|vương quốc|liên hợp|cảnh sát biển|bồi dưỡng|hội nghị|sự kiện|cục trưởng|chỉ đạo|chỉ huy|khí tượng|đường sắt|công cộng|phục vụ|biểu diễn|thời đại|pháp luật|tuổi trẻ|tiền phong|đời sống|giải phóng'
  ).split('|'),
)

/** Names of four syllables of which only the first is a capital: «Thông tin đối ngoại», «Bồi dưỡng chính trị». */
export const quadruples = new Set(
  (
    'thông tin đối ngoại|thông tin điện tử|thông tin cơ sở|bồi dưỡng chính trị|phát triển nông thôn|xúc tiến đầu tư|xúc tiến du lịch|xúc tiến thương mại|' +
    'văn hóa thông tin|văn hóa nghệ thuật|giáo dục nghề nghiệp|giáo dục thường xuyên|khoa học công nghệ|quản lý cửa khẩu|phát thanh truyền hình|dịch vụ tổng hợp'
  ).split('|'),
)

/** The nouns with which the name of an office or body begins. */
export const heads = [
  'Bộ Chỉ huy', 'Ban Chỉ huy', 'Bộ Tư lệnh', 'Bộ', 'Sở', 'Ban Thường vụ', 'Ban Chấp hành', 'Ban Bí thư', 'Ban Chỉ đạo', 'Ban chỉ đạo', 'BCĐ',
  'Ban Quản lý', 'Ban quản lý', 'BQL', 'Ban', 'Thường trực', 'Cục', 'Tổng cục', 'Chi cục', 'Vụ', 'Văn phòng', 'Trung tâm', 'Phòng', 'Đài', 'Báo',
  'Tạp chí', 'Cổng Thông tin', 'Thông tấn xã', 'Phân xã', 'UBND', 'Ủy ban nhân dân', 'Uỷ ban nhân dân', 'Ủy ban Nhân dân', 'HĐND', 'Hội đồng nhân dân',
  'Hội đồng', 'Ủy ban MTTQ', 'UBMTTQ', 'Ủy ban Mặt trận', 'Uỷ ban', 'Ủy ban', 'Mặt trận', 'Công an', 'Bộ đội Biên phòng', 'BĐBP', 'Đồn Biên phòng',
  'Đồn biên phòng', 'Hải quan', 'Đại sứ quán', 'Tổng Lãnh sự quán', 'Tổng lãnh sự quán', 'Lãnh sự quán', 'Hội Nhà báo', 'Hội', 'Liên hiệp', 'Liên minh',
  'Liên đoàn', 'Hiệp hội', 'Đoàn Thanh niên', 'Bảo tàng', 'Thư viện', 'Trường', 'Đại học', 'Học viện', 'Viện', 'Công ty', 'Tập đoàn', 'Ngân hàng',
  'Nhà xuất bản', 'NXB', 'Vườn Quốc gia', 'Vườn quốc gia', 'Khu bảo tồn', 'Nhà văn hóa', 'Nhà Văn hóa', 'Nhà khách', 'Cảng vụ', 'Quỹ', 'Tổ chức',
  'Khu Kinh tế', 'Chủ tịch UBND', 'Chủ tịch Ủy ban nhân dân',
] as const

/** Bodies whose whole name is fixed. */
export const fixed = [
  'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Huyện ủy', 'Huyện uỷ', 'Thị ủy', 'Quận ủy', 'Đảng ủy', 'Bộ Chính trị', 'Ban Bí thư', 'Quốc hội',
  'Chính phủ', 'Thủ tướng Chính phủ', 'Ủy ban Thường vụ Quốc hội', 'Văn phòng Chính phủ', 'Chủ tịch nước', 'VCCI', 'Thông tấn xã Việt Nam', 'TTXVN',
  'Đài Truyền hình Việt Nam', 'VTV', 'Đài Tiếng nói Việt Nam', 'VOV', 'UNESCO', 'Tỉnh đoàn', 'Thành đoàn',
] as const
