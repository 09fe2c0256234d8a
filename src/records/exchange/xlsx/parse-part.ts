import { SaxesParser } from 'saxes'
import { AppError } from '../../../platform/errors.ts'
import { refuse, type Archive } from './archive.ts'

/** What a reader wants to know of a part; names come without their namespace prefix. */
export type PartReader = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(name: string): void
}

/** Streams a part through a reader; false when the archive has no such part. @throws brokenWorkbook */
export async function parsePart(archive: Archive, name: string, reader: PartReader): Promise<boolean> {
  const stream = await archive.open(name)
  if (!stream) return false
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => reader.open(localName(tag.name), tag.attributes))
  if (reader.text) parser.on('text', (text) => reader.text?.(text))
  if (reader.close) parser.on('closetag', (tag) => reader.close?.(localName(tag.name)))
  try {
    stream.setEncoding('utf8')
    for await (const chunk of stream) parser.write(chunk)
    parser.close()
  } catch (error) {
    if (error instanceof AppError) throw error
    refuse(error)
  }
  return true
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
