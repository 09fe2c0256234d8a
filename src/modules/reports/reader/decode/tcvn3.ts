/** TCVN 5712 VN3, the «ABC» fonts (.VnTime): one byte a letter. Capitals with tones need capital fonts, so none here. */
const bytes =
  'A1Ă A2Â A3Ê A4Ô A5Ơ A6Ư A7Đ A8ă A9â AAê ABô ACơ ADư AEđ B5à B6ả B7ã B8á B9ạ BBằ BCẳ BDẵ BEắ C6ặ C7ầ C8ẩ C9ẫ CAấ CBậ CCè CEẻ CFẽ D0é D1ẹ ' +
  'D2ề D3ể D4ễ D5ế D6ệ D7ì D8ỉ DCĩ DDí DEị DFò E1ỏ E2õ E3ó E4ọ E5ồ E6ổ E7ỗ E8ố E9ộ EAờ EBở ECỡ EDớ EEợ EFù F1ủ F2ũ F3ú F4ụ F5ừ F6ử F7ữ F8ứ F9ự FAỳ FBỷ FCỹ FDý FEỵ'

const table = new Map(
  bytes.split(' ').map((pair) => [String.fromCharCode(parseInt(pair.slice(0, 2), 16)), pair.slice(2)]),
)

/** Text typed in an ABC font, its bytes as Latin-1 characters, in Unicode. */
export function fromTcvn3(latin: string): string {
  return latin.replace(/[\u0080-\u00ff]/g, (char) => table.get(char) ?? char)
}

/** The reverse; capitals with tones become small letters, null when the encoding lacks a character. */
export function toTcvn3(text: string): Buffer | null {
  const back = new Map([...table].map(([byte, letter]) => [letter, byte]))
  const latin = [...text.normalize('NFC')].map((char) =>
    char < '\u0080' ? char : (back.get(char) ?? back.get(char.toLowerCase()) ?? null),
  )
  return latin.includes(null) ? null : Buffer.from(latin.join(''), 'latin1')
}
