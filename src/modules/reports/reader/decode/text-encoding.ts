import { defineError } from '../../../../platform/errors.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { vietnameseShare } from './vietnamese.ts'
import { fromVni } from './vni.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni'
export type Decoded = { text: string; encoding: Encoding }

const unknownEncoding = defineError('reports.unknown-encoding', 422, {
  vi: 'Không đọc được bảng mã của «{file}»: dòng {line} có ký tự không thuộc UTF-8, TCVN3 (ABC), VNI hay Windows-1258. Mở tệp bằng Word và lưu lại dưới dạng .docx hoặc văn bản UTF-8.',
  en: 'The encoding of “{file}” cannot be told: line {line} has characters of neither UTF-8, TCVN3 (ABC), VNI nor Windows-1258. Open it in Word and save it as .docx or as UTF-8 text.',
})

const notText = defineError('reports.not-text', 422, {
  vi: '«{file}» không phải tệp văn bản. Hãy gửi báo cáo dạng .docx hoặc .txt.',
  en: '“{file}” is not a text file. Send the report as .docx or .txt.',
})

/** Share of possible syllables above which an encoding is taken for proven. */
const proven = 0.9
/** Fewer marked words than this prove nothing. */
const enough = 3

/** Reads a text file in any encoding that Vietnamese offices have used; the text comes out composed (NFC). */
export function decodeText(bytes: Buffer, file: string): Decoded {
  const marked = byMark(bytes)
  if (marked) return composed(marked)
  if (bytes.subarray(0, 4096).includes(0)) throw notText({ file })
  const utf8 = utf8Of(bytes)
  return composed(utf8 === null ? singleByte(bytes, file) : restored(utf8))
}

function composed({ text, encoding }: Decoded): Decoded {
  return { text: text.replace(/^\ufeff/, '').normalize('NFC'), encoding }
}

function byMark(bytes: Buffer): Decoded | null {
  const [a, b] = [bytes[0], bytes[1]]
  if (a === 0xff && b === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  const sample = bytes.subarray(0, 2000)
  const zeros = (from: number) => sample.filter((byte, i) => i % 2 === from && byte === 0).length
  const lopsided = Math.abs(zeros(0) - zeros(1)) > sample.length / 5
  if (sample.length < 16 || !lopsided) return null
  const encoding = zeros(1) > zeros(0) ? 'utf-16le' : 'utf-16be'
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

function utf8Of(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A file saved as Unicode from a text typed in ABC or VNI fonts holds their bytes as Latin letters. */
export function restored(text: string): Decoded {
  const plain = vietnameseShare(text)
  const asIs: Decoded = { text, encoding: 'utf-8' }
  if (!/[\u0080-\u00ff]/.test(text) || plain.share >= proven || /[\u1ea0-\u1ef9]/.test(text)) return asIs
  const [best] = legacy(text)
  const better = best && best.marked >= enough && best.share >= proven && best.share > plain.share + 0.1
  return better ? best : asIs
}

type Scored = Decoded & { share: number; marked: number }

/** The readings of Latin-1 characters in the legacy encodings, the most Vietnamese first. */
function legacy(latin: string): Scored[] {
  const readings: Decoded[] = [
    { text: fromTcvn3(latin), encoding: 'tcvn3' },
    { text: fromVni(latin), encoding: 'vni' },
  ]
  return readings.map(scored).sort((a, b) => b.share - a.share)
}

function scored(decoded: Decoded): Scored {
  return { ...decoded, ...vietnameseShare(decoded.text) }
}

function singleByte(bytes: Buffer, file: string): Decoded {
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  const readings = [...legacy(bytes.toString('latin1')), scored({ text: windows, encoding: 'windows-1258' })]
  const [best, second] = readings.sort((a, b) => b.share - a.share)
  const certain =
    best && best.marked >= enough && best.share >= proven && best.share > (second?.share ?? 0) + 0.05
  if (certain) return best
  throw unknownEncoding({ file, line: firstForeignLine(bytes, best) })
}

/** The first line that its likeliest reading does not make Vietnamese. */
function firstForeignLine(bytes: Buffer, best: Scored | undefined): number {
  const lines = (best?.text ?? bytes.toString('latin1')).split(/\r\n|\n|\r/)
  const foreign = (line: string) => /[^\x20-\x7e\t]/.test(line)
  const wrong = lines.findIndex((line) => foreign(line) && vietnameseShare(line).share < proven)
  return (wrong < 0 ? lines.findIndex(foreign) : wrong) + 1
}
