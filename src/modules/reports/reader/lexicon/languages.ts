const codes: readonly [RegExp, string][] = [
  [/(?<!\p{L})Việt(?! Nam)(?!\p{L})/u, 'vi'],
  [/(?<!\p{L})Anh(?!\p{L})/u, 'en'],
  [/(?<!\p{L})Lào(?!\p{L})/u, 'lo'],
  [/(?<!\p{L})(?:Trung|Hoa|Hán)(?! ương)(?!\p{L})/u, 'zh'],
  [/(?<!\p{L})Pháp(?!\p{L})/u, 'fr'],
  [/(?<!\p{L})Nhật(?!\p{L})/u, 'ja'],
  [/(?<!\p{L})Hàn(?!\p{L})/u, 'ko'],
  [/(?<!\p{L})Nga(?!\p{L})/u, 'ru'],
  [/(?<!\p{L})Đức(?!\p{L})/u, 'de'],
  [/(?<!\p{L})Thái(?!\p{L})/u, 'th'],
  [/(?<!\p{L})(?:Khmer|Khơ-me|Campuchia)(?!\p{L})/u, 'km'],
  [/(?<!\p{L})Tây Ban Nha(?!\p{L})/u, 'es'],
]

const phrase =
  /(?:song ngữ|tam ngữ|(?:\d{1,2} |hai |ba |bốn |năm )?(?:thứ tiếng|ngôn ngữ|ngoại ngữ|tiếng))[:\s]{0,3}[(]?((?:(?:tiếng )?(?:Việt|Anh|Lào|Trung Quốc|Trung|Hoa|Hán|Pháp|Nhật Bản|Nhật|Hàn Quốc|Hàn|Nga|Đức|Thái Lan|Thái|Khmer|Campuchia|Tây Ban Nha)(?!\p{L})(?:\s?[-–,/&]\s?|\s(?:và|hoặc)\s)?){1,8})/gu

export type Languages = { codes: string[]; text: string; start: number; end: number }

/** Languages of a product: «song ngữ Việt - Anh», «bằng 3 thứ tiếng: Việt, Anh, Trung»; null when none is said. */
export function languagesIn(text: string): Languages | null {
  const matches = [...text.matchAll(phrase)]
  const first = matches[0]
  const last = matches.at(-1)
  if (!first || !last) return bilingual(text)
  const named = matches.map((match) => match[1] ?? '').join(' ')
  const [start, end] = [first.index, last.index + last[0].length]
  const found = codes.filter(([shape]) => shape.test(named)).map(([, code]) => code)
  return { codes: found, text: text.slice(start, end).replace(/[\s,–-]{1,3}$/u, ''), start, end }
}

/** «song ngữ» alone: two languages that the report does not name. */
function bilingual(text: string): Languages | null {
  const match = /song ngữ/iu.exec(text)
  return match && { codes: [], text: match[0], start: match.index, end: match.index + match[0].length }
}
