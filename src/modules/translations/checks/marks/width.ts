import type { Check } from '../check.ts'
import { placesIn } from '../places.ts'

const HALF_WIDTH =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[,;:!?](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu
const FULL_WIDTH = /[，。；：？！（）、\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/gu

export const width: Check = {
  name: 'mark-width',
  label: { vi: 'Dấu câu toàn cỡ, nửa cỡ', en: 'Width of marks' },
  severity: 'warning',
  explain: {
    vi: 'Giữa chữ Trung, chữ Nhật dùng dấu toàn cỡ (，。：); các ngôn ngữ khác không dùng.',
    en: 'Between Chinese and Japanese letters marks are full-width (，。：); other languages have none.',
  },
  find: ({ said, locale }) =>
    locale === 'zh-Hans' || locale === 'ja'
      ? placesIn(said.text, HALF_WIDTH, (mark) => ({
          vi: `Dấu «${mark}» nửa cỡ giữa chữ; dùng dấu toàn cỡ.`,
          en: `Half-width “${mark}” between letters; use the full-width mark.`,
        }))
      : placesIn(said.text, FULL_WIDTH, (mark) => ({
          vi: `Ký tự toàn cỡ «${mark}» không dùng trong ngôn ngữ này.`,
          en: `The full-width “${mark}” is not used in this language.`,
        })),
}
