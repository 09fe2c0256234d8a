import { legacyFontOf } from './legacy-fonts.ts'

export type Decoded = { text: string; encoding: string }

const SAMPLE = 4096

/**
 * Decodes a text file: by its byte order mark, as UTF-8 when it is that, as UTF-16 when it looks like it, else as
 * windows-1258, the Vietnamese code page of older Excel. Text set in a TCVN3 or VNI font is left as its letters
 * stand, so that it is recognised as such and not taken for windows-1258.
 */
export function decodeText(bytes: Buffer): Decoded {
  const marked = byMark(bytes)
  if (marked) return marked
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const encoding = wideEncodingOf(bytes) ?? singleByteEncodingOf(bytes)
    return { text: new TextDecoder(encoding).decode(bytes).normalize('NFC'), encoding }
  }
}

function byMark(bytes: Buffer): Decoded | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding }
}

// Text in a Latin script has a zero byte in nearly every UTF-16 unit, and none in anything else.
function wideEncodingOf(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 5) return 'utf-16le'
  return even > sample.length / 5 ? 'utf-16be' : null
}

function singleByteEncodingOf(bytes: Buffer): 'windows-1252' | 'windows-1258' {
  const letters = new TextDecoder('windows-1252').decode(bytes.subarray(0, SAMPLE * 16))
  return legacyFontOf(letters)?.sure ? 'windows-1252' : 'windows-1258'
}
