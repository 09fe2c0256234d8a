import { readFile } from 'node:fs/promises'
import { deflateRawSync } from 'node:zlib'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from 'vitest'
import { AppError } from '../../../../platform/errors.ts'
import { decodeReport } from './decode.ts'
import { toTcvn3 } from './tcvn3.ts'
import { toVni } from './vni.ts'

const report = await readFile(new URL('../fixtures/thuy-son-2018-h1.txt', import.meta.url), 'utf8')
const folded = report.replace(/Đ/g, 'đ')

async function refusal(bytes: Buffer, file = 'bao-cao.txt'): Promise<AppError> {
  const error: unknown = await decodeReport(bytes, file).catch((thrown: unknown) => thrown)
  if (!(error instanceof AppError)) throw new TypeError(`Not refused: ${String(error)}`)
  return error
}

test.each([
  ['utf-8', Buffer.from(report)],
  ['utf-8', Buffer.from(`\ufeff${report}`)],
  ['utf-8', Buffer.from(report.normalize('NFD'))],
  ['utf-16le', Buffer.from(`\ufeff${report}`, 'utf16le')],
  ['utf-16le', Buffer.from(report, 'utf16le')],
  ['utf-16be', Buffer.from(`\ufeff${report}`, 'utf16le').swap16()],
])('reads %s to the same composed text', async (encoding, bytes) => {
  expect(await decodeReport(bytes, 'bao-cao.txt')).toEqual({ text: report, encoding })
})

test('reads VNI fonts, capitals too', async () => {
  const bytes = toVni(report) ?? Buffer.alloc(0)
  expect(await decodeReport(bytes, 'bao-cao.txt')).toEqual({ text: report, encoding: 'vni' })
})

test('reads ABC fonts, whose capitals have no tones', async () => {
  const bytes = toTcvn3(folded) ?? Buffer.alloc(0)
  const { text, encoding } = await decodeReport(bytes, 'bao-cao.txt')
  expect(encoding).toBe('tcvn3')
  expect(text.toLowerCase()).toBe(folded.toLowerCase())
})

test('reads the old Windows code page', async () => {
  expect(await decodeReport(toWindows1258(report), 'bao-cao.txt')).toEqual({
    text: report,
    encoding: 'windows-1258',
  })
})

test('restores ABC letters that were saved as Unicode', async () => {
  const latin = (toTcvn3('công tác thông tin đối ngoại của tỉnh được quan tâm') ?? Buffer.alloc(0)).toString(
    'latin1',
  )
  const { text, encoding } = await decodeReport(Buffer.from(latin, 'utf8'), 'bao-cao.txt')
  expect({ text, encoding }).toEqual({
    text: 'công tác thông tin đối ngoại của tỉnh được quan tâm',
    encoding: 'tcvn3',
  })
})

test('names the line that no encoding explains', async () => {
  const error = await refusal(
    Buffer.from('BAO CAO\nnam 2018\n\xff\xfe\xfa\xc1x \xc2\xd5\xd5q \xee\xee\xee \xfb\xfb\xfb', 'latin1'),
  )
  expect(error.code).toBe('reports.unknown-encoding')
  expect(error.in('vi')).toContain('dòng 3')
  expect(error.in('en')).toContain('line 3')
})

test.each([
  ['reports.empty-file', Buffer.alloc(0)],
  ['reports.empty-file', Buffer.from(' \n \n')],
  ['reports.other-format', Buffer.from('%PDF-1.7')],
  ['reports.other-format', Buffer.from('{\\rtf1 abc}')],
  ['reports.old-word-format', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Word', 'latin1')],
  [
    'reports.encrypted',
    Buffer.concat([
      Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
  ],
  ['reports.not-text', Buffer.from('abc\0\0\x01\x02def')],
  ['reports.damaged-docx', Buffer.from('PK\x03\x04 cut short')],
  ['reports.damaged-docx', zip({ 'word/other.xml': Buffer.from('<a/>') })],
  ['reports.damaged-docx', zip({ 'word/document.xml': Buffer.from('<w:document><w:p>') })],
  ['reports.docx-too-large', zip({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024) })],
])('refuses a file: %s', async (code, bytes) => {
  const error = await refusal(bytes)
  expect(error.code).toBe(code)
  expect(error.in('vi')).toContain('bao-cao.txt')
})

test('refuses more than 100 MB without looking inside', async () => {
  expect((await refusal(Buffer.alloc(100 * 1024 * 1024 + 1))).code).toBe('reports.file-too-large')
})

test('a part that lies about its size is refused', async () => {
  const honest = zip({ 'word/document.xml': Buffer.alloc(1024 * 1024, 'a') }, 10)
  expect((await refusal(honest)).code).toBe('reports.damaged-docx')
})

test('a Word file without letters is empty', async () => {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('')] }] }))
  expect((await refusal(bytes, 'trong.docx')).code).toBe('reports.empty-file')
})

/** Letters with their hats in one byte, tones behind them as combining bytes. */
function toWindows1258(text: string): Buffer {
  const letters: Record<string, number> = {
    â: 0xe2,
    ă: 0xe3,
    ê: 0xea,
    ô: 0xf4,
    ơ: 0xf5,
    ư: 0xfd,
    đ: 0xf0,
    Â: 0xc2,
    Ă: 0xc3,
    Ê: 0xca,
    Ô: 0xd4,
    Ơ: 0xd5,
    Ư: 0xdd,
    Đ: 0xd0,
  }
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  return Buffer.from(
    [...text.normalize('NFC')].flatMap((char) => {
      const marks = char.normalize('NFD')
      const tone = [...marks].find((mark) => mark in tones)
      const base = (tone ? marks.replace(tone, '') : char).normalize('NFC')
      const byte = letters[base] ?? base.charCodeAt(0)
      return tone ? [byte, tones[tone] ?? 0] : [byte]
    }),
  )
}

/** A small archive; `declared` writes a size of the parts that is not theirs. */
function zip(files: Record<string, Buffer>, declared?: number): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const data = deflateRawSync(content)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(0, 0)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(declared ?? content.length, 8)
    const fields = Buffer.concat([
      Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0x54]),
      sizes,
      Buffer.from([name.length, 0, 0, 0]),
    ])
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]))
    local.push(entry)
    offset += entry.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(Buffer.concat(central).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06'), end])
}
