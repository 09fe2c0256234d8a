import { readFile, writeFile } from 'node:fs/promises'
import {
  decodePDFRawStream,
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { stripJpeg } from '../files/jpeg.ts'
import type { Told } from './order.ts'
import { markedXmp } from './xmp.ts'

/** XMP of the document or of a picture in it, and what the programs that made it keep for themselves. */
const PRIVATE = ['Metadata', 'PieceInfo'].map((name) => PDFName.of(name))

/** Whose `T` names a field or nothing; of every other annotation it names the person who made it. */
const NAMELESS = new Set(['/Widget', '/Link', '/Screen'])

type Cleaning = { path: string; to: string; title: string }

/**
 * Writes a PDF as the public may have it: without the names of author, office and machine, XMP, what the pictures in it
 * say of camera and place, and earlier states of the document. Its title is the medium's; it still names its standard. A signed one stays as it is, to
 * the letter: its signature vouches for every byte, and its signer signs in public.
 */
export async function cleanPdf({ path, to, title }: Cleaning): Promise<Told> {
  const bytes = await readFile(path)
  const document = await load(bytes)
  if (typeof document === 'string') return { told: 'refused', reason: document }
  const { context } = document
  if (isSigned(context)) {
    await writeFile(to, bytes)
    return { told: 'cleaned', signed: true }
  }
  const marks = marksIn(document)
  delete context.trailerInfo.Info
  keepReachable(context)
  document.setTitle(title)
  if (marks.length > 0) addMetadata(document, { title, marks })
  // The first part of PDF/A knows no object streams.
  const useObjectStreams = !marks.includes('<pdfaid:part>1</pdfaid:part>')
  await writeFile(to, await document.save({ useObjectStreams, updateFieldAppearances: false }))
  return { told: 'cleaned', signed: false }
}

async function load(bytes: Buffer): Promise<PDFDocument | 'protected' | 'damaged'> {
  try {
    // Protected against printing or copying only, it opens without a password.
    return await PDFDocument.load(bytes, { updateMetadata: false, password: '' })
  } catch (error) {
    return error instanceof EncryptedPDFError || /password|encrypt/i.test(String(error))
      ? 'protected'
      : 'damaged'
  }
}

/**
 * To which standards a document says that it keeps: PDF/A (ISO 19005) and PDF/UA (ISO 14289). What they ask for, tags,
 * fonts, colours, stays in place; who made it is not among it.
 */
function marksIn({ catalog, context }: PDFDocument): string[] {
  const stream = context.lookup(catalog.get(PDFName.of('Metadata')))
  if (!(stream instanceof PDFRawStream)) return []
  const xmp = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
  return MARKS.flatMap(({ name, values }) => {
    const said = new RegExp(`\\b${name}\\s*(?:=\\s*["']|>)\\s*(${values})\\s*["'<]`).exec(xmp)?.[1]
    return said === undefined ? [] : [`<${name}>${said}</${name}>`]
  })
}

/** Only what the standards allow as a value is taken over: no other word of the old packet reaches the public. */
const MARKS = [
  { name: 'pdfaid:part', values: '[1-4]' },
  { name: 'pdfaid:conformance', values: '[ABUEF]' },
  { name: 'pdfaid:rev', values: '\\d{4}' },
  { name: 'pdfuaid:part', values: '[12]' },
  { name: 'pdfuaid:rev', values: '\\d{4}' },
] as const

type Marked = { title: string; marks: readonly string[] }

/** A packet that says the title and the marks alone; both standards forbid to compress it. */
function addMetadata({ catalog, context }: PDFDocument, { title, marks }: Marked): void {
  const packet = markedXmp(title, marks)
  const stream = context.stream(Buffer.from(packet), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(stream))
}

function isSigned(context: PDFContext): boolean {
  return context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.has(PDFName.of('ByteRange')))
}

/** Goes through all that the document shows, cleans it on the way, and drops the rest: what an editor had left behind. */
function keepReachable(context: PDFContext): void {
  const kept = new Set<PDFRef>()
  const waiting: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Encrypt].flatMap(
    (each) => each ?? [],
  )
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (kept.has(object)) continue
      kept.add(object)
      const target = context.lookup(object)
      if (target instanceof PDFRawStream) context.assign(object, cleanStream(target))
      if (target) waiting.push(target)
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFStream) waiting.push(object.dict)
    else if (object instanceof PDFDict) {
      cleanDict(object)
      waiting.push(...object.values())
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref)
}

function cleanDict(dict: PDFDict): void {
  for (const name of PRIVATE) dict.delete(name)
  const subtype = dict.get(PDFName.of('Subtype'))
  const isAnnotation = dict.has(PDFName.of('Rect')) && subtype instanceof PDFName
  if (isAnnotation && !NAMELESS.has(subtype.asString())) dict.delete(PDFName.of('T'))
}

/** A picture that came from a camera keeps the camera's notes within its own bytes. */
function cleanStream(stream: PDFRawStream): PDFRawStream {
  const filter = stream.dict.get(PDFName.of('Filter'))
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.get(0) : filter
  if (!(only instanceof PDFName) || only.asString() !== '/DCTDecode') return stream
  return PDFRawStream.of(stream.dict, stripJpeg(stream.getContents()))
}
