/** Family names in Vietnam, of the Kinh and of other peoples: they tell a person's name from a place or an office. */
const common =
  'An|Âu|Ân|Bạch|Bàn|Bành|Bế|Bùi|Cam|Cao|Cầm|Cấn|Châu|Chảo|Chẩu|Chu|Chử|Cù|Cung|Cư|Diệp|Doãn|Dương|Đàm|Đào|Đặng|Đậu|Đèo|Điêu|Điểu|Đinh|Đoàn|Đỗ|' +
  'Đồng|Đới|Đường|Giang|Giàng|Giáp|Hà|Hạ|Hàn|Hạng|Hầu|Hoa|Hoàng|Hồ|Hồng|Hờ|Hứa|Huỳnh|Hường|Kha|Khổng|Khuất|Khúc|Kiều|Kim|Ksor|La|Lã|Lạc|Lại|Lâm|Lầu|Lê|Lều|' +
  'Liêu|Lò|Lô|Lộc|Lục|Lù|Lữ|Lưu|Lừu|Lương|Lường|Lý|Ma|Má|Mã|Mạc|Mai|Mùa|Nghiêm|Ngô|Nguyễn|Nguyên|Nhâm|Ninh|Nông|Ông|Phạm|Phan|Phàn|Phí|Phù|Phùng|Phương|' +
  'Quách|Quan|Quàng|Rơ|Sầm|Siu|Sùng|Tạ|Tăng|Tân|Thạch|Thái|Thàng|Thào|Thân|Thi|Thiều|Tiêu|Tiết|Tô|Tôn|Tòng|Tống|Trà|Tráng|Trần|Triệu|Trình|Trịnh|Trương|' +
  'Tưởng|Từ|Uông|Ung|Vàng|Văn|Vi|Viên|Vũ|Võ|Vương|Vừ|Xa|Y|Yên'

export const surnameSource = `(?:${common})`
