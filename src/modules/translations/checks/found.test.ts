import { expect, test } from 'vitest'
import type { PortalLocale } from '../../../platform/locales.ts'
import type { GlossaryTerm } from '../glossary/terms.ts'
import { checks } from './all.ts'
import { checkSegments, runChecks, tellFindings } from './run.ts'

const term = (term: string, more: Partial<GlossaryTerm>): GlossaryTerm => ({
  id: term,
  term,
  variants: [],
  kind: null,
  treatment: 'required',
  matchCase: false,
  explanation: null,
  legalBasis: null,
  accepted: [],
  forbidden: [],
  sourceForbidden: [],
  from: null,
  ...more,
})

const terms = [
  term('Ủy ban nhân dân', {
    variants: ['UBND'],
    accepted: ['People’s Committee'],
    forbidden: ['Municipality'],
  }),
  term('hát bài chòi', { treatment: 'preferred', accepted: ['bài chòi singing'] }),
  term('VinaPhone', { treatment: 'do-not-translate' }),
  term('dân tộc thiểu số', { treatment: 'preferred', sourceForbidden: ['dân tộc ít người'] }),
]

const check = (locale: PortalLocale, source: string, target: string) =>
  runChecks({
    segment: { id: 'body.1', field: 'body', kind: 'paragraph', text: source },
    target,
    locale,
    terms,
  })

type Case = [check: string, locale: PortalLocale, source: string, target: string, words?: string]

test.for<Case>([
  ['tags-missing', 'en', 'Xem <1>bản đồ</1>.', 'See the map.', '<1>…</1>'],
  ['tags-missing', 'ja', 'Rộng 5 ha.<1/>', '広さは5ヘクタール。', '<1/>'],
  ['tags-extra', 'en', 'Xem bản đồ.', 'See <1>the map</1>.'],
  ['tags-nesting', 'en', '<1>Xem <2>bản</2> đồ</1>.', '<1>See <2>the</1> map</2>.'],
  ['placeholders', 'en', 'Còn {count} mục', '{số} items left', '{count}'],
  ['glossary-required', 'en', 'UBND tỉnh họp.', 'The provincial council met.', 'People’s Committee'],
  ['do-not-translate', 'th', 'Mạng VinaPhone phủ sóng.', 'เครือข่ายวินาโฟนครอบคลุม', 'VinaPhone'],
  [
    'forbidden-terms',
    'en',
    'Ủy ban nhân dân họp.',
    'The Municipality, the People’s Committee, met.',
    'Municipality',
  ],
  ['glossary-preferred', 'en', 'Hội hát bài chòi mở đầu xuân.', 'Card games open the spring.'],
  ['forbidden-in-source', 'en', 'Đồng bào dân tộc ít người.', 'Ethnic minorities.'],
  [
    'numbers',
    'en',
    'Năm 2015, tỉnh có 72 cụm.',
    'In 2005 the province had 72 clusters.',
    '«2015» thành «2005»',
  ],
  ['numbers', 'zh-Hans', 'Thể tích 38,5 triệu mét khối.', '体积385万立方米。', '«38,5 triệu» thành «385万»'],
  ['numbers', 'th', 'Rộng 123.326 ha.', 'มีพื้นที่ ๑๒๓,๓๒๗ เฮกตาร์', '123.326'],
  ['numbers', 'lo', 'Có 45 hang.', 'ມີ 54 ຖ້ຳ.', '«45» thành «54»'],
  ['number-form', 'en', 'Rộng 123.326 ha.', 'It covers 123.326 ha.', '«123,326»'],
  ['dates', 'fr', 'Khai mạc ngày 13/7/2025.', 'Ouverture le 13 juin 2025.', 'tháng 7'],
  ['dates', 'en', 'Khai mạc ngày 3/7/2025.', 'It opens on 7/3/2025.', 'đổi chỗ'],
  ['calendar', 'th', 'Lập năm 2001.', 'ตั้งขึ้นในปี 2544', '2001'],
  ['units', 'en', 'Cách biển 12 km.', 'It is 12 miles from the sea.', '12 km'],
  ['units', 'ko', 'Giá 50.000 đồng.', '가격은 50,000원이다.', '50.000 đồng'],
  [
    'addresses',
    'en',
    'Xem https://quangbinh.gov.vn/a.',
    'See https://quangbinh.gov.vn/b.',
    'quangbinh.gov.vn/b',
  ],
  ['addresses', 'en', 'Thư: an@quangbinh.gov.vn', 'Mail: аn@quangbinh.gov.vn', 'La-tinh'],
  ['names', 'en', 'Khách đến Bố Trạch và Lệ Thủy.', 'Visitors come to Quảng Trạch and Lệ Thủy.', 'Bố Trạch'],
  ['script', 'lo', 'Thuyền vào hang.', 'Boats go into the cave.', 'tiếng Lào'],
  ['script', 'zh-Hans', 'Di sản thế giới.', '世界遺產。', '遗产'],
  ['script', 'ja', 'Thời gian mở cửa.', '开放时间。', 'giản thể'],
  ['script', 'en', 'Động Phong Nha mở cửa.', 'Phоng Nha Cave is open.', 'chữ của tiếng Anh'],
  ['untranslated', 'en', 'Thuyền vào hang rất sâu.', 'Thuyền vào hang rất sâu.'],
  [
    'partly-untranslated',
    'en',
    'Lễ hội diễn ra hằng năm trên dòng sông quê.',
    'The festival hằng năm trên dòng sông quê.',
  ],
  ['vietnamese-letters', 'en', 'Thuyền vào hang.', 'The bơat enters the cave.', 'bơat'],
  [
    'length',
    'en',
    'Mùa mưa lũ thường từ tháng chín đến tháng mười một; nhiều hang đóng cửa trong thời gian này.',
    'Caves close then.',
    'ngắn khác thường',
  ],
  ['end-mark', 'ja', 'Hang mở cửa.', '洞窟は開いている', 'dấu chấm'],
  ['end-mark', 'zh-Hans', 'Hang mở cửa.', '洞穴开放.', '。'],
  ['end-mark', 'fr', 'Đi đâu?', 'Où aller.'],
  ['pairs', 'en', 'Hang (tối) mở cửa.', 'The cave (dark is open.', '('],
  ['pairs', 'ja', 'Gọi là «lũy Thầy».', '「師の塁と呼ぶ。', '「'],
  ['doubled', 'en', 'Hang mở cửa.', 'The the cave is open.', 'The the'],
  ['doubled', 'zh-Hans', 'Hang mở cửa.', '洞穴的的门开了。', '的的'],
  ['outer-spaces', 'en', 'Hang mở cửa.', ' The cave is open.'],
  ['double-spaces', 'en', 'Hang mở cửa.', 'The  cave is open.'],
  ['french-spaces', 'fr', 'Giờ mở cửa: sáng.', 'Ouverture: le matin.'],
  ['mark-width', 'ja', 'Hang, núi.', '洞窟,山。', 'nửa cỡ'],
  ['mark-width', 'en', 'Hang mở cửa.', 'The cave is open。'],
  ['odd-characters', 'en', 'Hang mở cửa.', 'The c\u200bave is open.', 'U+200B'],
  ['odd-characters', 'th', 'Mẹ.', 'เเม่', 'เเ'],
])('%s is found in %s: %s / %s', ([name, locale, source, target, words]) => {
  const found = check(locale, source, target)
  expect(found.map((finding) => finding.check)).toContain(name)
  const told = found.filter((finding) => finding.check === name).map(({ message }) => message)
  expect(told.map(({ vi }) => vi).join(' ')).toContain(words ?? '')
  expect(told.every(({ en }) => en.length > 0)).toBe(true)
})

test.for<[locale: PortalLocale, source: string, target: string]>([
  ['en', 'Rộng 123.326 ha từ năm 2013.', 'It has covered 123,326 hectares since 2013.'],
  ['fr', 'Rộng 123.326 ha từ năm 2013.', 'Il couvre 123 326 hectares depuis 2013.'],
  ['zh-Hans', 'Thể tích 38,5 triệu mét khối.', '容积为3850万立方米。'],
  ['ja', 'Có 120 triệu lượt xem.', '再生回数は1億2000万回である。'],
  ['ko', 'Có 120 triệu lượt xem.', '조회 수는 1억 2,000만 회이다.'],
  ['th', 'Năm 2009 đoàn đo 5 hang.', 'ในปี ๒๐๐๙ คณะสำรวจถ้ำห้าแห่ง'],
  ['lo', 'Dài 31,4 km.', 'ຍາວ 31,4 ກິໂລແມັດ.'],
  ['en', 'Vốn 4 tỷ 500 triệu đồng.', 'The capital is 4.5 billion dong.'],
  ['en', 'Mở cửa lúc 7 giờ 30 ngày 02/9/2026.', 'It opens at 7.30 a.m. on 2 September 2026.'],
  ['en', 'Quốc khánh 2/9 có đua thuyền.', 'There are boat races on 2 September.'],
  ['ja', 'Ngày 13 tháng 7 năm 2025.', '2025年7月13日。'],
  ['fr', 'Từ thế kỷ 19.', 'Depuis le XIXe siècle.'],
  ['en', 'Mười sáu vành tre, 3 lớp lá.', 'Sixteen bamboo rings, three layers of leaves.'],
  ['ko', 'Cháo canh là món sáng.', '짜오까인(cháo canh)은 아침 음식이다.'],
  ['en', 'Hồ Khanh gặp bà Nguyễn Thị Suốt ở Khăm Muộn.', 'Ho Khanh met Nguyen Thi Suot in Khammouane.'],
  ['th', 'Đi chậm thôi?', 'เดินช้า ๆ นะ'],
  ['fr', 'Đi đâu? Vào hang!', 'Où aller ? Dans la grotte !'],
  ['en', 'UBND tỉnh họp.', 'The provincial People’s Committee met.'],
  ['en', 'Bánh bột lọc', 'Bánh bột lọc'],
])('nothing is said of good work in %s: %s / %s', ([locale, source, target]) => {
  expect(check(locale, source, target).map(({ check: name, message }) => `${name}: ${message.vi}`)).toEqual(
    [],
  )
})

test('the same sentence translated in two ways is told of at both places', () => {
  const segment = (id: string, target: string) => ({
    id,
    target,
    unit: id,
    field: 'body',
    kind: 'paragraph' as const,
    text: 'Hang mở cửa.',
  })
  const found = checkSegments([segment('a.1', 'The cave is open.'), segment('b.1', 'Open cave.')], {
    locale: 'en',
    terms: [],
  })
  expect([...found.values()].map((findings) => findings.map(({ check: name }) => name))).toEqual([
    ['inconsistent'],
    ['inconsistent'],
  ])
})

test('places are those of the tagged text, and findings are told in the language of the reader', () => {
  const found = check('en', '<1>Năm 2015</1> mở cửa.', '<1>In 2005</1> it opened.')
  expect(tellFindings(found, 'en', [{ check: 'numbers' }])).toEqual([
    {
      check: 'numbers',
      severity: 'warning',
      message: '“2015” became “2005”.',
      inSource: [7, 11],
      inTarget: [6, 10],
      ignored: true,
    },
  ])
})

test('every check says what it is in both languages', () => {
  expect(checks.length).toBeGreaterThanOrEqual(20)
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  for (const { label, explain } of checks) {
    expect([label.vi, label.en, explain.vi, explain.en].every((words) => words.length > 1)).toBe(true)
  }
})
