import { buffer as collect } from 'node:stream/consumers'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** The linter reads our own files; anything larger is not one. */
const MOST_BYTES = 200_000_000

/** The XML parts of a DOCX file by name. Rejects with the reader's error when the file is no ZIP archive. */
export async function readParts(docx: Buffer): Promise<Map<string, string>> {
  const zip = await open(docx)
  const parts = new Map<string, string>()
  return new Promise((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: Entry) => {
      readEntry(zip, entry).then((text) => {
        parts.set(entry.fileName, text)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
}

function open(docx: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(docx, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)))
  })
}

function readEntry(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MOST_BYTES) return Promise.reject(new RangeError(entry.fileName))
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error)
      else collect(stream).then((bytes) => resolve(bytes.toString('utf8')), reject)
    })
  })
}
