import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { AppError, defineError } from '../../../../platform/errors.ts'

/** What a document may hold before it is taken for an attack: entries, bytes of a part, bytes in all, ratio. */
const limits = {
  entries: 5000,
  part: 64 * 1024 * 1024,
  total: 512 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
}

export const damaged = defineError('reports.damaged-docx', 422, {
  vi: '«{file}» không phải tệp .docx hoặc đã hỏng ({reason}). Mở bằng Word, lưu lại rồi gửi.',
  en: '“{file}” is not a .docx file or is damaged ({reason}). Open it in Word, save it again and send it.',
})
const bomb = defineError('reports.docx-too-large', 422, {
  vi: '«{file}» giải nén ra quá lớn ({reason}); tệp không được mở để bảo vệ hệ thống. Gửi lại bản báo cáo gốc.',
  en: '“{file}” inflates to too much ({reason}); it was not opened, to protect the system. Send the original report.',
})
const lockedPart = defineError('reports.encrypted-docx', 422, {
  vi: '«{file}» được đặt mật khẩu. Bỏ mật khẩu trong Word rồi gửi lại.',
  en: '“{file}” is protected by a password. Remove it in Word and send the file again.',
})

/** The named parts of a .docx as text, the first of them required; a part that it lacks is absent. */
export async function readParts(
  bytes: Buffer,
  file: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const zip = await openZip(bytes, file)
  const parts = new Map<string, string>()
  try {
    for (const entry of await entriesOf(zip, file)) {
      if (!names.includes(entry.fileName)) continue
      if (entry.isEncrypted()) throw lockedPart({ file })
      parts.set(entry.fileName, await inflate(zip, entry, file))
    }
  } finally {
    zip.close()
  }
  if (!parts.has(names[0] ?? '')) throw damaged({ file, reason: names[0] ?? '' })
  return parts
}

function openZip(bytes: Buffer, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, zip) => {
      if (error) reject(damaged({ file, reason: error.message }))
      else resolve(zip)
    })
  })
}

function entriesOf(zip: ZipFile, file: string): Promise<Entry[]> {
  const entries: Entry[] = []
  let total = 0
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) reject(bomb({ file, reason: `${zip.entryCount} entries` }))
    zip.on('error', (error: Error) => reject(damaged({ file, reason: error.message })))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      const squeezed = entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio
      if (squeezed || total > limits.total) {
        return reject(bomb({ file, reason: `${entry.fileName}, 1:${Math.round(ratio)}` }))
      }
      entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** Inflates a part and counts what truly comes out: the declared size may lie. */
async function inflate(zip: ZipFile, entry: Entry, file: string): Promise<string> {
  if (entry.uncompressedSize > limits.part) throw bomb({ file, reason: entry.fileName })
  const chunks: Buffer[] = []
  let size = 0
  try {
    const stream: AsyncIterable<Buffer> = await openStream(zip, entry)
    for await (const chunk of stream) {
      size += chunk.length
      if (size > limits.part) throw bomb({ file, reason: entry.fileName })
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damaged({ file, reason: error instanceof Error ? error.message : String(error) })
  }
  return Buffer.concat(chunks).toString('utf8')
}

function openStream(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
  })
}
