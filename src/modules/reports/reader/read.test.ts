import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { decodeReport } from './decode/decode.ts'
import { binhLamReport } from './fixtures/binh-lam-2021.ts'
import { measure } from './measure.ts'
import { object, text as textOf, type Json } from './measure-matching.ts'
import { readReport } from './read.ts'
import type { Reading } from './types.ts'

const fixture = (name: string): URL => new URL(`fixtures/${name}`, import.meta.url)

async function goldOf(name: string): Promise<Json> {
  return object(JSON.parse(await readFile(fixture(`${name}.gold.json`), 'utf8')))
}

async function bytesOf(name: string): Promise<{ bytes: Buffer; file: string }> {
  if (name === 'binh-lam-2021') return { bytes: await binhLamReport(), file: `${name}.docx` }
  return { bytes: await readFile(fixture(`${name}.txt`)), file: `${name}.txt` }
}

async function readingOf(name: string): Promise<{ reading: Reading; text: string }> {
  const { bytes, file } = await bytesOf(name)
  const { text } = await decodeReport(bytes, file)
  return { reading: readReport(text), text }
}

const reports = [
  'son-ha-2018',
  'hai-minh-2020',
  'thuy-son-2018-h1',
  'binh-lam-2021',
  'tan-an-phu-2019',
  'nam-rom-2016',
  'phuoc-thanh-2022',
]

test.each(reports)('finds what %s reports, and little else', async (name) => {
  const { reading } = await readingOf(name)
  const { overall, f1 } = measure(reading, await goldOf(name))
  expect(overall.recall).toBeGreaterThan(0.95)
  expect(overall.precision).toBeGreaterThan(0.92)
  expect(f1).toBeGreaterThan(0.95)
})

test.each(reports)('reads the letterhead and the signature of %s', async (name) => {
  const { reading } = await readingOf(name)
  const { metadata } = reading
  const gold = object((await goldOf(name))['report'])
  expect(metadata).toMatchObject({
    typeCode: gold['typeCode'],
    reportYear: gold['reportYear'],
    number: gold['number'],
    notation: gold['symbol'],
    issuedOn: gold['issuedDate'],
  })
  expect(metadata.signatory?.name).toBe(gold['signatory'])
  expect(metadata.issuer).toContain(textOf(gold['issuer']))
})

test.each(reports)('every candidate of %s stands where it says', async (name) => {
  const { reading, text } = await readingOf(name)
  const lines = text.split('\n')
  for (const { place, confidence } of reading.candidates) {
    const line = lines[place.line - 1] ?? ''
    expect(place.start).toBeLessThan(place.end)
    expect(place.end).toBeLessThanOrEqual(line.length)
    expect(confidence).toBeGreaterThanOrEqual(0.5)
    expect(confidence).toBeLessThanOrEqual(1)
  }
})

test('a place cuts the number of a directive out of its line, also from a wrapped one', async () => {
  const { reading, text } = await readingOf('thuy-son-2018-h1')
  const plan = reading.candidates.find(({ fields }) => fields['number'] === '51-KH/HU')
  const line = text.split('\n')[(plan?.place.line ?? 0) - 1] ?? ''
  expect(line.slice(plan?.place.start, plan?.place.end)).toBe('Kế hoạch số 51-KH/HU, ngày 12-02-')
  expect(plan?.fields).toMatchObject({ issuedOn: '2018-02-12', issuer: 'Ban Thường vụ Huyện ủy' })
})

test('the outline keeps the numbers, levels and lines of the headings', async () => {
  const { reading } = await readingOf('hai-minh-2020')
  const [first] = reading.outline
  expect(first).toMatchObject({ id: 'A', level: 1, number: 'A', heading: 'TÌNH HÌNH VÀ KẾT QUẢ THỰC HIỆN' })
  expect(first?.children.map((section) => section.id)).toEqual(['A.I', 'A.II', 'A.III'])
  expect(first?.children[2]?.children.map((section) => section.heading)).toContain('Về ấn phẩm')
})

test('totals are repeated among the candidates', async () => {
  const { reading } = await readingOf('son-ha-2018')
  const repeated = reading.candidates.filter((one) => one.collection === 'totals')
  expect(repeated).toHaveLength(reading.totals.length)
  expect(reading.totals).toContainEqual(
    expect.objectContaining({ key: 'exhibitionVisitors', value: 4500, qualifier: 'hơn' }),
  )
})

test('what the report does not say stays null', () => {
  const { metadata, candidates } = readReport(
    'BÁO CÁO\nCông tác năm nay\n\nI. KẾT QUẢ\nĐón đoàn phóng viên Kênh Arte (Pháp) đến tác nghiệp.',
  )
  expect(metadata).toMatchObject({
    number: null,
    issuedOn: null,
    signatory: null,
    reportYear: null,
    recipients: null,
  })
  const delegation = candidates.find((one) => one.collection === 'press-delegations')
  expect(delegation?.fields).toMatchObject({
    outlet: 'Arte',
    countryIso: 'FR',
    memberCount: null,
    from: null,
    to: null,
  })
})

test('the year asked for fills in for a title without one', () => {
  const text =
    'BÁO CÁO\nCông tác thông tin đối ngoại\n\n1. Đón đoàn làm phim Kênh Arte (Pháp) từ ngày 05 đến 07/3.'
  const delegation = readReport(text, { year: 2019 }).candidates.find(
    (one) => one.collection === 'press-delegations',
  )
  expect(delegation?.fields).toMatchObject({ from: '2019-03-05', to: '2019-03-07' })
})
