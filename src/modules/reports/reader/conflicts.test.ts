import { expect, test } from 'vitest'
import { readReport } from './read.ts'

const report = (body: string) =>
  readReport(`BÁO CÁO\nCông tác thông tin đối ngoại năm 2018\n\nI. KẾT QUẢ\n${body}`)
const kinds = (body: string) => report(body).conflicts.map((conflict) => conflict.kind)

test('one number with two dates is a conflict that names both places', () => {
  const { conflicts, candidates } = report(
    '- Thực hiện Quyết định số 368/QĐ-TTg ngày 28/02/2013 của Thủ tướng Chính phủ.\n- Tiếp tục Quyết định số 368/QĐ-TTg ngày 28/5/2013.',
  )
  expect(conflicts).toHaveLength(1)
  expect(conflicts[0]).toMatchObject({ kind: 'directive-dates' })
  expect(conflicts[0]?.places.map((place) => place.line)).toEqual([5, 6])
  expect(conflicts[0]?.message.vi).toContain('28/02/2013; 28/5/2013')
  expect(candidates.filter((one) => one.collection === 'directives')).toHaveLength(1)
})

test('the same number in two years with two subjects is two documents', () => {
  const { conflicts, candidates } = report(
    '- Kế hoạch số 12/KH-UBND ngày 05/01/2017 về phát triển du lịch biển.\n- Kế hoạch số 12/KH-UBND ngày 09/01/2018 về tập huấn phóng viên.',
  )
  expect(conflicts).toEqual([])
  expect(candidates.filter((one) => one.collection === 'directives')).toHaveLength(2)
})

test('more delegations declared than named', () => {
  const body = '- Đón 3 đoàn phóng viên nước ngoài như: đoàn Kênh Arte (Pháp); đoàn Đài NHK (Nhật Bản).'
  expect(kinds(body)).toEqual(['declared-named'])
})

test('a table that does not add up to its total row', () => {
  const body =
    'Kinh phí (triệu đồng)\nTT\tNội dung\tKinh phí\n1\tTập huấn\t40\n2\tẤn phẩm\t60\nTổng cộng\t\t110'
  expect(kinds(body)).toEqual(['table-sum'])
  expect(kinds(body.replace('110', '100'))).toEqual([])
})

test('parts that do not add up to the whole', () => {
  expect(kinds('- Tổ chức 7 lớp tập huấn, trong đó 4 lớp cho cán bộ xã, 2 lớp cho phóng viên.')).toContain(
    'breakdown-sum',
  )
})

test('a day that the calendar does not have', () => {
  const { conflicts, candidates } = report('- Quyết định số 15/QĐ-UBND ngày 31/02/2018 của UBND tỉnh.')
  expect(conflicts.map((one) => one.kind)).toEqual(['impossible-date'])
  expect(candidates[0]?.fields).toMatchObject({
    number: '15/QĐ-UBND',
    issuedOn: null,
    dateAsWritten: '31/02/2018',
  })
})

test('a report for another year than the import asks for', () => {
  const { conflicts } = readReport('BÁO CÁO\nCông tác năm 2018\n\nI. KẾT QUẢ\nĐã hoàn thành nhiệm vụ.', {
    year: 2017,
  })
  expect(conflicts.map((one) => one.kind)).toEqual(['report-year'])
})
