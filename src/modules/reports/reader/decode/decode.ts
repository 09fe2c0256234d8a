import { extname } from 'node:path'
import { defineError } from '../../../../platform/errors.ts'
import { readDocx } from './docx.ts'
import { decodeText, restored, type Encoding } from './text-encoding.ts'

export type DecodedReport = { text: string; encoding: Encoding | 'docx' }

const largest = 100 * 1024 * 1024

const tooLarge = defineError('reports.file-too-large', 413, {
  vi: '«{file}» lớn hơn 100 MB. Một báo cáo chữ chỉ vài MB: hãy bỏ ảnh và tệp nhúng rồi gửi lại.',
  en: '“{file}” is larger than 100 MB. A written report takes a few MB: remove pictures and embedded files and send it again.',
})
const emptyFile = defineError('reports.empty-file', 422, {
  vi: '«{file}» không có chữ nào. Kiểm tra lại tệp: bản quét ảnh phải được nhận dạng chữ trước.',
  en: '“{file}” holds no text. Check the file: a scanned picture must be recognised first.',
})
const oldWord = defineError('reports.old-word-format', 415, {
  vi: '«{file}» là tệp Office kiểu cũ (.doc, .xls). Mở bằng Word hoặc LibreOffice và lưu lại dưới dạng .docx.',
  en: '“{file}” is in an old Office format (.doc, .xls). Open it in Word or LibreOffice and save it as .docx.',
})
const otherFormat = defineError('reports.other-format', 415, {
  vi: '«{file}» là tệp {format}. Hãy gửi báo cáo dạng .docx hoặc .txt.',
  en: '“{file}” is a {format} file. Send the report as .docx or .txt.',
})
const encrypted = defineError('reports.encrypted', 422, {
  vi: '«{file}» được đặt mật khẩu. Bỏ mật khẩu trong Word rồi gửi lại.',
  en: '“{file}” is protected by a password. Remove it in Word and send the file again.',
})

/**
 * The text of a report file, one paragraph or table row to a line, cells separated by tabs, composed (NFC).
 * Throws what is wrong with the file: too large, empty, encrypted, an old or foreign format, a damaged archive.
 */
export async function decodeReport(bytes: Buffer, filename: string): Promise<DecodedReport> {
  const file = filename.split(/[\\/]/).at(-1) ?? filename
  if (bytes.length > largest) throw tooLarge({ file })
  if (bytes.length === 0) throw emptyFile({ file })
  refuseOtherFormats(bytes, file)
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const isWord = isZip || /^\.do[ct][xm]$/i.test(extname(file))
  const decoded = isWord ? await fromDocx(bytes, file) : decodeText(bytes, file)
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) throw emptyFile({ file })
  return decoded
}

async function fromDocx(bytes: Buffer, file: string): Promise<DecodedReport> {
  const { text, encoding } = restored(await readDocx(bytes, file))
  return { text: text.normalize('NFC'), encoding: encoding === 'utf-8' ? 'docx' : encoding }
}

const signatures: readonly [string, string][] = [
  ['%PDF', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7-Zip'],
  ['GIF8', 'GIF'],
]

function refuseOtherFormats(bytes: Buffer, file: string): void {
  const start = bytes.subarray(0, 8).toString('latin1')
  const format = signatures.find(([signature]) => start.startsWith(signature))?.[1]
  if (format) throw otherFormat({ file, format })
  if (!start.startsWith('\xd0\xcf\x11\xe0')) return
  // An encrypted .docx is an OLE file with the stream «EncryptedPackage», its name in UTF-16.
  throw bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? encrypted({ file }) : oldWord({ file })
}
