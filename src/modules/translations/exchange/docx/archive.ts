import { AppError } from '../../../../platform/errors.ts'
import { openArchive, type Archive } from '../../../../records/exchange/xlsx/archive.ts'
import { damagedDocx, openDocumentFile, tooLargeInside } from '../errors.ts'
import { elementsOf, parseXml, type XmlElement } from '../xml.ts'

const MOST_OF_A_PART = 64 * 1024 * 1024

const MAIN = /\/relationships\/officeDocument$/

/** The parts of a Word document that tell of segments. */
export type WordParts = { body: XmlElement; properties: XmlElement | null; comments: XmlElement | null }

/**
 * Opens a Word document within the limits of archives: so many parts, so many bytes, no part beyond what it announced.
 * @throws damagedDocx, openDocumentFile, tooLargeInside, inflatesTooMuch
 */
export async function openWord(bytes: Buffer, name: string): Promise<WordParts> {
  try {
    const archive = await openArchive(bytes)
    if (archive.has('content.xml') && archive.has('mimetype')) throw openDocumentFile({ name })
    const relations = await partOf(archive, '_rels/.rels', name)
    const main =
      relations && elementsOf(relations).find(({ attributes }) => MAIN.test(attributes.get('Type') ?? ''))
    const target = main?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml'
    const body = await partOf(archive, target, name)
    if (!body) throw damagedDocx({ name, reason: target })
    return {
      body,
      properties: await partOf(archive, 'docProps/custom.xml', name),
      comments: await partOf(archive, target.replace(/[^/]*$/, 'comments.xml'), name),
    }
  } catch (error) {
    // The reader of archives is that of workbooks and speaks of them.
    if (!(error instanceof AppError) || error.code !== 'import.broken-workbook') throw error
    throw damagedDocx({ name, reason: String(error.params['reason'] ?? '') })
  }
}

async function partOf(archive: Archive, part: string, name: string): Promise<XmlElement | null> {
  const stream = await archive.open(part)
  if (!stream) return null
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > MOST_OF_A_PART) throw tooLargeInside({ name, limit: MOST_OF_A_PART / 1024 / 1024 })
      chunks.push(chunk)
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw damagedDocx({ name, reason: error instanceof Error ? error.message : String(error) })
  }
  return parseXml(Buffer.concat(chunks).toString('utf8'))
}
