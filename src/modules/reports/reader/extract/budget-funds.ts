import { trimmed } from '../text/words.ts'

const fund =
  /(?<!\p{L})((?:nguồn\s)?(?:kinh phí\s)?NSNN|NSTW|NSĐP|(?:nguồn\s)?(?:kinh phí\s)?(?:ngân sách|vốn|nguồn)\s?(?:nhà nước|trung ương|địa phương|tỉnh|huyện|thành phố|cấp tỉnh|cấp huyện|sự nghiệp|đối ứng|xã hội hóa|xã hội hoá|hỗ trợ|tài trợ)(?:\s(?:nhà nước|tỉnh|trung ương|địa phương|năm \d{4}))?|xã hội hóa|xã hội hoá|lồng ghép|Chương trình mục tiêu quốc gia[^,.;:()\d]{0,60}|tài trợ[^,.;:()\d]{0,40})/giu

/** The source of money that a text names last, or null. */
export function fundIn(text: string): string | null {
  const named = [...text.matchAll(fund)].at(-1)?.[1]
  return named ? trimmed(named.replace(/^(?:nguồn\s)?kinh phí\s|^nguồn\s(?=ngân|vốn|xã|kinh)/iu, '')) : null
}
