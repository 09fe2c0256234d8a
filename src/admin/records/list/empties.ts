import type { Labels } from '../../../platform/labels.ts'

const says = (vi: string, en: string): Labels => ({ vi, en })

/** What the annual report takes from a collection, said where there is nothing yet. */
export const empties: Readonly<Record<string, Labels>> = {
  directives: says(
    'Mục II.1 của báo cáo nêu văn bản chỉ đạo và văn bản tỉnh ban hành để thực hiện. Nhập từng văn bản, hoặc lấy từ sổ văn bản đang có.',
    'Section II.1 of the report names the directives and what the province issued to carry them out. Enter them one by one, or take them from the register you have.',
  ),
  obligations: says(
    'Việc mà văn bản giao cho tỉnh, ai làm, hạn nào. Nhờ đó trang Việc của tôi nhắc đúng hạn.',
    'What the directives ask of the province, of whom and by when. My work then reminds in time.',
  ),
  committees: says(
    'Mục II.2 nêu Ban Chỉ đạo công tác thông tin đối ngoại.',
    'Section II.2 names the steering committee.',
  ),
  'committee-members': says(
    'Mục II.2 nêu số thành viên Ban Chỉ đạo. Nhập từng người, hoặc lấy từ quyết định thành lập.',
    'Section II.2 states how many sit on the committee. Enter each, or take them from the decision.',
  ),
  'committee-meetings': says(
    'Các cuộc họp của Ban Chỉ đạo trong năm.',
    'The committee’s meetings of the year.',
  ),
  'staff-assignments': says(
    'Mục II.2 nêu cán bộ làm công tác thông tin đối ngoại, chuyên trách hay kiêm nhiệm.',
    'Section II.2 tells who does external information, full-time or beside other duties.',
  ),
  'training-courses': says(
    'Mục II.3 của báo cáo cần số lớp và số học viên. Nhập từng lớp, hoặc lấy từ tệp Excel đang có.',
    'Section II.3 of the report needs the number of courses and trainees. Enter each course, or take them from an Excel file.',
  ),
  'training-sessions': says('Từng buổi của các lớp đã nhập.', 'The single sessions of the courses.'),
  'training-rosters': says('Học viên theo đơn vị của các lớp đã nhập.', 'Trainees by unit of the courses.'),
  publications: says(
    'Mục II.5 nêu ấn phẩm, phim, trang thông tin giới thiệu tỉnh và số bản phát hành.',
    'Section II.5 tells the publications, films and pages about the province and how many were issued.',
  ),
  distributions: says(
    'Ấn phẩm nào đã gửi cho ai, bao nhiêu bản.',
    'Which publication went to whom, how many copies.',
  ),
  programmes: says(
    'Mục II.4 nêu chương trình, đề án, dự án đang thực hiện.',
    'Section II.4 tells the programmes and projects under way.',
  ),
  plans: says(
    'Kế hoạch của tỉnh theo năm và theo giai đoạn (mục II.4).',
    'Plans of the province by year and period (section II.4).',
  ),
  'plan-tasks': says(
    'Mục IV nêu nhiệm vụ năm sau; việc đã giao thì theo dõi tại đây.',
    'Section IV names the tasks of next year; they are followed here.',
  ),
  activities: says(
    'Mục II.5 kể các hoạt động thông tin đối ngoại trong năm. Nhập từng hoạt động, hoặc lấy từ tệp Excel đang có.',
    'Section II.5 tells the year’s activities. Enter each, or take them from an Excel file.',
  ),
  exhibitions: says(
    'Mục II.5 nêu triển lãm: ngày, nơi, đơn vị phối hợp, khách xem.',
    'Section II.5 tells the exhibitions: days, place, partners, visitors.',
  ),
  visits: says('Mục II.5 nêu đoàn ra, đoàn vào.', 'Section II.5 tells the visits abroad and from abroad.'),
  'press-delegations': says(
    'Mục II.5 cần số đoàn và số lượt phóng viên nước ngoài. Nhập từng đoàn, hoặc lấy từ tệp Excel đang có.',
    'Section II.5 needs the number of foreign press delegations and reporters. Enter each, or take them from an Excel file.',
  ),
  'press-members': says('Phóng viên của các đoàn đã nhập.', 'The reporters of the delegations.'),
  'press-coverage': says(
    'Bài, phim đã phát sau chuyến đi, làm bằng chứng cho mục II.5.',
    'What was published afterwards, as evidence for section II.5.',
  ),
  outlets: says(
    'Hãng báo chí để chọn khi nhập đoàn phóng viên.',
    'Press outlets to choose from when entering a delegation.',
  ),
  'gate-clusters': says(
    'Mục II.5 nêu cụm thông tin đối ngoại tại cửa khẩu.',
    'Section II.5 tells the information clusters at border gates.',
  ),
  'gate-devices': says(
    'Thiết bị của từng cụm và tình trạng của nó.',
    'The devices of each cluster and their condition.',
  ),
  'gate-log': says('Nhật ký vận hành hằng ngày của cụm.', 'The daily log of a cluster.'),
  'budget-lines': says(
    'Mục II.6 nêu kinh phí đã bố trí và đã chi. Nhập từng khoản, theo nguồn.',
    'Section II.6 tells what was budgeted and spent. Enter each line by its source.',
  ),
  'unfunded-needs': says(
    'Mục II.6 nêu nhu cầu chưa được bố trí kinh phí.',
    'Section II.6 tells the needs without funds.',
  ),
  assessments: says(
    'Mục III nêu ưu điểm, tồn tại và nguyên nhân.',
    'Section III tells strengths, weaknesses and their causes.',
  ),
  recommendations: says(
    'Mục V nêu kiến nghị, đề xuất và gửi tới ai.',
    'Section V makes recommendations and says to whom.',
  ),
  'figure-declarations': says(
    'Số mà đơn vị kê khai không kèm hồ sơ; báo cáo in cạnh số ghi nhận.',
    'Totals declared without records; the report shows them beside what was recorded.',
  ),
}

/** The figure that says how many there were: an officer who had none declares 0 for it, and unknown stays unknown. */
export const counting: Readonly<Record<string, string>> = {
  'training-courses': 'training.courses',
  publications: 'publications.titles',
  activities: 'activities.total',
  exhibitions: 'activities.exhibitions',
  'press-delegations': 'press.delegations',
  'press-coverage': 'press.coverage',
  'committee-meetings': 'organizations.committee-meetings',
}
