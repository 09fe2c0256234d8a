import { defineError } from '../../../platform/errors.ts'

/** What a PDF file holds: its text page by page, and how many signatures it carries (ISO 32000-1, 12.8). */
export type ReadPdf = { pages: readonly string[]; signatures: number }

export const notAPdf = defineError('reports.signed-not-pdf', 422, {
  vi: 'Tệp “{name}” không phải PDF. Hãy chọn bản PDF đã ký số hoặc bản quét đã ký, đóng dấu.',
  en: '“{name}” is not a PDF file. Choose the PDF with the digital signature, or the scan of the signed paper.',
})

export const pdfBroken = defineError('reports.signed-broken', 422, {
  vi: 'Tệp PDF “{name}” bị cắt hoặc hỏng nên không mở được. Hãy xuất lại tệp rồi nộp lại.',
  en: 'The PDF file “{name}” is cut off or damaged and does not open. Export it again and hand it in.',
})

export const pdfEncrypted = defineError('reports.signed-encrypted', 422, {
  vi: 'Tệp PDF “{name}” có mật khẩu hoặc bị khóa. Hãy nộp bản không đặt mật khẩu để mọi người có quyền đều đọc được.',
  en: 'The PDF file “{name}” is encrypted. Hand in a copy without a password, so that all who may can read it.',
})

export const pdfEmpty = defineError('reports.signed-empty', 422, {
  vi: 'Tệp PDF “{name}” không có chữ, cũng không có hình. Hãy kiểm tra lại bản quét.',
  en: 'The PDF file “{name}” holds neither text nor pictures. Check the scan.',
})

export const pdfTooLong = defineError('reports.signed-too-long', 422, {
  vi: 'Tệp PDF “{name}” có {pages} trang; bản ký của một báo cáo có nhiều nhất {most} trang.',
  en: 'The PDF file “{name}” has {pages} pages; a signed report has at most {most}.',
})

const MOST_PAGES = 500

/** Opens a PDF and reads its text. @throws notAPdf, pdfBroken, pdfEncrypted, pdfEmpty, pdfTooLong */
export async function readPdf(name: string, bytes: Buffer): Promise<ReadPdf> {
  const source = bytes.toString('latin1')
  // The header may stand a little way into the file, the end mark before some padding (ISO 32000-1, annex H).
  if (!source.slice(0, 1024).includes('%PDF-')) throw notAPdf({ name })
  if (!source.slice(-2048).includes('startxref')) throw pdfBroken({ name })
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(source)) throw pdfEncrypted({ name })
  const pages = await textOf(name, bytes)
  const hasPicture = /\/Subtype\s*\/Image\b/.test(source)
  if (!hasPicture && pages.every((text) => text.trim() === '')) throw pdfEmpty({ name })
  // A signature's dictionary stands in the open: its byte range excludes its own bytes.
  return { pages, signatures: source.match(/\/ByteRange\s*\[/g)?.length ?? 0 }
}

async function textOf(name: string, bytes: Buffer): Promise<string[]> {
  // The reader is large and seldom needed.
  const { extractText, getDocumentProxy } = await import('unpdf')
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    stopAtErrors: false,
    maxImageSize: 1,
    verbosity: 0,
  }).catch((error: Error) => {
    throw error.name === 'PasswordException' ? pdfEncrypted({ name }) : pdfBroken({ name })
  })
  try {
    const { numPages } = document
    if (numPages < 1) throw pdfBroken({ name })
    if (numPages > MOST_PAGES) throw pdfTooLong({ name, pages: numPages, most: MOST_PAGES })
    return (await extractText(document)).text
  } finally {
    await document.loadingTask.destroy()
  }
}
