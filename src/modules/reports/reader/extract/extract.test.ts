import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReport } from '../read.ts'
import { directiveMentionsIn } from './directive-mentions.ts'
import { organizationNamesIn } from './organization-names.ts'
import { peopleIn } from './people-names.ts'
import { delegationOf } from './press-items.ts'

test.each([
  [
    'Quyết định số 368/QĐ-TTg ngày 28/02/2013 của Thủ tướng Chính phủ',
    'Quyết định',
    '368/QĐ-TTg',
    '2013-02-28',
    'Thủ tướng Chính phủ',
  ],
  ['Công văn 1234/UBND-VX', 'Công văn', '1234/UBND-VX', null, null],
  ['Nghị quyết 47/NQ-CP', 'Nghị quyết', '47/NQ-CP', null, 'Chính phủ'],
  ['Kế hoạch số 12/KH-UBND, ngày 5 tháng 3 năm 2018', 'Kế hoạch', '12/KH-UBND', '2018-03-05', null],
  ['Chỉ thị 26-CT/TW của Ban Bí thư', 'Chỉ thị', '26-CT/TW', null, 'Ban Bí thư'],
  ['Kế hoạch số: 05/KH-BCĐ', 'Kế hoạch', '05/KH-BCĐ', null, null],
  ['Luật Báo chí số 103/2016/QH13', 'Luật', '103/2016/QH13', null, 'Quốc hội'],
  ['Tờ trình số 118 /TTr- STTTT ngày 20/12/2023', 'Tờ trình', '118/TTr-STTTT', '2023-12-20', null],
  [
    'Thông tư số 22/2016/TT-BTTTT ngày 19 tháng 10 năm 2016',
    'Thông tư',
    '22/2016/TT-BTTTT',
    '2016-10-19',
    'Bộ Thông tin và Truyền thông',
  ],
])('the citation «%s»', (text, typeName, number, issuedOn, issuer) => {
  expect(directiveMentionsIn(`Thực hiện ${text}.`, 2018)).toMatchObject([
    { typeName, number, issuedOn, issuer },
  ])
})

test('several numbers behind one kind share it, and the issuer behind the last', () => {
  const mentions = directiveMentionsIn(
    'Các Kế hoạch: số 12/KH-UBND ngày 5/3/2018 và số 45/KH-UBND ngày 10/4/2018 của UBND huyện',
    2018,
  )
  expect(mentions).toMatchObject([
    { typeName: 'Kế hoạch', number: '12/KH-UBND', issuer: 'UBND huyện' },
    { typeName: 'Kế hoạch', number: '45/KH-UBND', issuer: 'UBND huyện' },
  ])
})

test('a date and an issuer may stand before the kind', () => {
  const [mention] = directiveMentionsIn(
    'Ngày 14-02-2012, Bộ Chính trị ban hành Kết luận số 16-KL/TW về thông tin đối ngoại.',
    2018,
  )
  expect(mention).toMatchObject({
    issuedOn: '2012-02-14',
    issuer: 'Bộ Chính trị',
    subject: 'về thông tin đối ngoại',
  })
})

test.each(['tại km 12/KM', 'năm 2017 - Sơn Hà', 'trực 24/24', 'tỷ lệ 3/4 số xã'])(
  '«%s» cites nothing',
  (text) => {
    expect(directiveMentionsIn(text, 2018)).toEqual([])
  },
)

test.each([
  ['đoàn phóng viên hãng tin AFP (Pháp) gồm 5 người', 'AFP', 'FR', 5],
  ['Đài NHK, Nhật Bản', 'NHK', 'JP', null],
  ['Đài Truyền hình Quốc gia Lào, 08 người', 'Đài Truyền hình Quốc gia Lào', 'LA', 8],
  ['nhóm phóng viên tạp chí GEO của Pháp (02 người)', 'GEO', 'FR', 2],
  ['đoàn công ty sản xuất phim Wild Planet đến từ Úc', 'Wild Planet', 'AU', null],
  ['phóng viên Báo Bưu điện Băng Cốc, Thái Lan (02 người)', 'Bưu điện Băng Cốc', 'TH', 2],
  ['đoàn phóng viên thuộc tổ chức UNESCO', 'UNESCO', null, null],
])('the delegation «%s»', (text, outlet, countryIso, memberCount) => {
  expect(delegationOf(text, 2018)).toMatchObject({ outlet, countryIso, memberCount })
})

test.each([
  [
    'Sở Thông tin và Truyền thông, Sở Ngoại vụ và Công an tỉnh',
    ['Sở Thông tin và Truyền thông', 'Sở Ngoại vụ', 'Công an tỉnh'],
  ],
  ['Ban Tuyên giáo Tỉnh ủy chủ trì', ['Ban Tuyên giáo Tỉnh ủy']],
  ['Phòng Thông tin - Báo chí - Xuất bản chủ trì', ['Phòng Thông tin - Báo chí - Xuất bản']],
  ['Báo Thế giới và Việt Nam đăng bài', ['Báo Thế giới và Việt Nam']],
  ['UBND các huyện, thị xã, thành phố', ['UBND các huyện, thị xã, thành phố']],
  ['quần đảo Trường Sa, phố cổ Hội An, Đài Loan, Tây Ban Nha', []],
  ['Ban hành báo cáo; Bộ phận một cửa', []],
])('the offices in «%s»', (text, names) => {
  expect(organizationNamesIn(text).map((one) => one.name)).toEqual(names)
})

test.each([
  [
    'đồng chí Trần Quốc Lâm, Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy làm Trưởng ban',
    'Trần Quốc Lâm',
    ['Ủy viên Ban Thường vụ', 'Trưởng Ban Tuyên giáo Tỉnh ủy'],
    'Trưởng ban',
  ],
  [
    'Trưởng ban: Ông Vũ Đình Khoa, Phó Chủ tịch UBND tỉnh',
    'Vũ Đình Khoa',
    ['Phó Chủ tịch UBND tỉnh'],
    'Trưởng ban',
  ],
  [
    'Giám đốc Sở Ngoại vụ Tô Hoài Bảo làm Phó Trưởng ban',
    'Tô Hoài Bảo',
    ['Giám đốc Sở Ngoại vụ'],
    'Phó Trưởng ban',
  ],
])('the person in «%s»', (text, fullName, positions, role) => {
  expect(peopleIn(text)).toMatchObject([{ fullName, positions, role }])
})

test('nobody is named where only posts are', () => {
  expect(peopleIn('Đồng chí Chủ tịch UBND tỉnh, đồng chí Bí thư Huyện ủy dự hội nghị')).toEqual([])
})

const fragment = fc.constantFrom(
  'Quyết định số ',
  '368/QĐ-TTg',
  ' ngày 28/02/2013',
  ' của ',
  'Sở Thông tin',
  ' và ',
  'đoàn phóng viên ',
  '(Pháp)',
  'I. ',
  '1. ',
  '\n',
  '\n- ',
  'BÁO CÁO\n',
  'Nơi nhận:\n',
  '\t',
  '“',
  '”',
  '(',
  '; ',
  '. ',
  ': ',
  '1.250 triệu đồng',
  'tập huấn',
  'Triển lãm ',
  'ấn phẩm như: ',
  'đồng chí ',
  'Nguyễn Văn ',
)

test('any text is read without a fault, and every place lies in it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fragment, fc.string({ maxLength: 8 })), { maxLength: 60 }), (parts) => {
      const text = parts.join('').normalize('NFC')
      const lines = text.split(/\r\n|\n|\r/)
      for (const { place } of readReport(text).candidates) {
        expect(place.end).toBeLessThanOrEqual(lines[place.line - 1]?.length ?? -1)
        expect(place.start).toBeLessThan(place.end)
      }
    }),
    { numRuns: 150 },
  )
})

test.each([
  'đoàn phóng viên ',
  'Quyết định số ',
  'ấn phẩm gồm ',
  'Sở Thông tin và ',
  'từ ngày 1 đến ',
  '(',
  '1 triệu đồng ',
])('time grows with the length of the text, also for «%s» without end', (unit) => {
  const time = (size: number): number => {
    const text = `BÁO CÁO\nNăm 2018\n\n1. Tập huấn\n- Tổ chức ${unit.repeat(size / unit.length)}`
    const started = performance.now()
    readReport(text)
    return performance.now() - started
  }
  time(20_000)
  const short = time(60_000)
  expect(time(240_000)).toBeLessThan(Math.max(1500, short * 12))
})
