import type { Check } from '../check.ts'
import { placesIn } from '../places.ts'

// Tab, line feed and joiners are ordinary; zero-width space parts Thai and Lao words; U+FFFC stands for tags.
const ODD = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\ufffd\u2028\u2029]/gu
const PARTED = /[\u0e00-\u0eff]\u200b(?=[\u0e00-\u0eff])/g
// Two short vowels that look like one long one, a vowel sign in two pieces, two tone marks on one letter.
const MISTYPED = /เเ|ເເ|ํา|[\u0e48-\u0e4b]{2}|[\u0ec8-\u0ecb]{2}/gu

const code = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

export const oddCharacters: Check = {
  name: 'odd-characters',
  label: { vi: 'Ký tự lạ', en: 'Odd characters' },
  severity: 'warning',
  explain: {
    vi: 'Ký tự vô hình, ký tự điều khiển, ký tự hỏng; chữ Thái, Lào gõ sai thứ tự (hai «เ» thay cho «แ»).',
    en: 'Invisible, control and broken characters; Thai and Lao typed in pieces (two «เ» for «แ»).',
  },
  find: ({ said, locale }) => {
    const words =
      locale === 'th' || locale === 'lo' ? said.text.replace(PARTED, (pair) => pair[0] + ' ') : said.text
    return [
      ...placesIn(words, ODD, (character) => ({
        vi: `Ký tự không nhìn thấy hoặc hỏng ${code(character)}. Xóa đi.`,
        en: `Invisible or broken character ${code(character)}. Remove it.`,
      })),
      ...placesIn(words, MISTYPED, (typed) => ({
        vi: `«${typed}» gõ thành nhiều ký tự rời; tìm kiếm sẽ không thấy.`,
        en: `“${typed}” is typed in pieces; searches will miss it.`,
      })),
    ]
  },
}
