import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'
import { placeOf } from './block.ts'
import { datesIn, rangeIn, yearsIn } from './dates.ts'
import { markerOf } from './markers.ts'
import { amountsIn } from './money.ts'
import { parseCount } from './numbers.ts'

test.each([
  ['1.234', 1234],
  ['1 234', 1234],
  ['12.500.000', 12_500_000],
  ['01', 1],
  ['1,5', 1.5],
  ['mười lăm', 15],
  ['hai mươi mốt', 21],
  ['hai trăm', 200],
  ['một trăm linh ba', 103],
  ['ba nghìn hai trăm', 3200],
  ['nhiều', null],
])('the number «%s» is %s', (text, value) => {
  expect(parseCount(text)).toBe(value)
})

test.each([
  ['1.250 triệu đồng', 1_250_000_000],
  ['1,25 tỷ đồng', 1_250_000_000],
  ['1 tỷ 250 triệu đồng', 1_250_000_000],
  ['350.000.000đ', 350_000_000],
  ['45,5 triệu đồng', 45_500_000],
])('the sum «%s» is %s đồng', (text, vnd) => {
  expect(amountsIn(`Kinh phí ${text}.`).map((amount) => amount.vnd)).toEqual([vnd])
})

test('«15 đồng chí» is no money', () => {
  expect(amountsIn('Ban Chỉ đạo gồm 15 đồng chí')).toEqual([])
})

test.each([
  ['ngày 28/02/2013', '2013-02-28'],
  ['ngày 5 tháng 3 năm 2018', '2018-03-05'],
  ['14-2-2012', '2012-02-14'],
  ['12.01.2018', '2018-01-12'],
  ['ngày 20/4', '2018-04-20'],
  ['ngày 31/02/2018', null],
])('the day «%s» is %s', (text, iso) => {
  expect(datesIn(text, 2018)).toMatchObject([{ iso }])
})

test.each([
  ['từ ngày 16 đến 20/6/2017', '2017-06-16', '2017-06-20'],
  ['từ 28/2 đến 02/3/2018', '2018-02-28', '2018-03-02'],
  ['12-16/3/2018', '2018-03-12', '2018-03-16'],
  ['từ ngày 05 đến ngày 09 tháng 9 năm 2018', '2018-09-05', '2018-09-09'],
  ['trong hai ngày 22 và 23/5/2018', '2018-05-22', '2018-05-23'],
  ['Trong 02 ngày (15 và 16/8/2018)', '2018-08-15', '2018-08-16'],
  ['từ 28/12 đến 03/01/2019', '2018-12-28', '2019-01-03'],
])('the days «%s»', (text, from, to) => {
  expect(rangeIn(text, 2018)).toMatchObject({ from, to })
})

test.each([
  ['giai đoạn 2013 - 2020', 2013, 2020],
  ['từ năm 2011 đến năm 2020', 2011, 2020],
  ['đến năm 2030', null, 2030],
  ['năm 2018', 2018, 2018],
])('the years «%s»', (text, from, to) => {
  expect(yearsIn(text)).toEqual({ from, to })
})

test.each([
  ['I. KẾT QUẢ', 'roman', 'I'],
  ['II/ KẾT QUẢ', 'roman', 'II'],
  ['III- NHIỆM VỤ', 'roman', 'III'],
  ['A. TÌNH HÌNH', 'letter', 'A'],
  ['1.2. Tổ chức', 'decimal 2', '1.2'],
  ['3/ Đón tiếp', 'decimal 1', '3'],
  ['a) Báo', 'small', 'a'],
  ['Phần thứ nhất', 'part', 'Phần thứ nhất'],
  ['– Kế hoạch', 'bullet dash', null],
  ['• Ngày', 'bullet dot', null],
])('the line «%s» begins with %s', (line, style, number) => {
  expect(markerOf(line)).toMatchObject({ style, number })
})

test.each(['2017. Trong năm', '1.200 tờ gấp', '05 lớp tập huấn', '20/6/2017 tại tỉnh'])(
  '«%s» is not numbered',
  (line) => {
    expect(markerOf(line)).toBeNull()
  },
)

test('a page number does not cut a wrapped paragraph', () => {
  const page = [
    'Trong năm, tỉnh đã tổ chức nhiều hoạt động thông tin về biển đảo cho người',
    'dân các xã ven biển, phối hợp với các đồn biên phòng mở nhiều đợt tuyên',
    '2',
    'truyền lưu động, cấp phát tài liệu, trình chiếu phim và trưng bày nhiều',
    'ảnh tại các trường học, nhà văn hóa và các khu dân cư ở các huyện ven',
    'biển của tỉnh.',
  ]
  expect(blocksOf(page.join('\n')).map((block) => block.line)).toEqual([1])
})

test('wrapped lines are joined and keep their places', () => {
  const wrapped = [
    '     Trong năm, tỉnh đã tổ chức nhiều hoạt động thông tin về biển đảo cho',
    'người dân các xã ven biển, phối hợp với các đồn biên phòng mở nhiều đợt',
    'tuyên truyền lưu động, cấp phát tài liệu, trình chiếu phim và trưng bày',
    'ảnh tại các trường học.',
    '     Công tác phối hợp được duy trì.',
  ].join('\n')
  const [first, second, ...others] = blocksOf(wrapped)
  expect(others).toEqual([])
  expect(second?.text).toBe('Công tác phối hợp được duy trì.')
  const at = first?.text.indexOf('trưng bày') ?? 0
  expect(first && placeOf(first, at, at + 9)).toEqual({ line: 3, start: 62, end: 71 })
})
