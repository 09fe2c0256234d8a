import { countSource, parseCount, qualifierOf, qualifierSource, type Qualifier } from './numbers.ts'

export type Amount = { vnd: number; start: number; end: number; text: string; qualifier: Qualifier }

const multipliers: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

const money = new RegExp(
  `(?:(?<!\\p{L})(${qualifierSource})\\s+)?(?<![\\p{N}.,/])(${countSource})\\s?(nghìn|ngàn|triệu|tỷ|tỉ)?(?:\\s(\\d{1,3})\\s?(triệu))?\\s?(đồng|VNĐ|VND|đ)(?![\\p{L}\\p{N}]|\\schí|/c)`,
  'giu',
)

/** Sums of money in đồng: «1.250 triệu đồng», «1,25 tỷ đồng», «1 tỷ 250 triệu đồng», «350.000.000đ». */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(money)].flatMap((match) => {
    const value = parseCount(match[2] ?? '')
    if (value === null) return []
    const scaled = value * (multipliers[match[3]?.toLowerCase() ?? ''] ?? 1)
    const vnd = Math.round(scaled + (match[4] ? Number(match[4]) * 1e6 : 0))
    if (vnd < 1000) return []
    const end = match.index + match[0].length
    return [{ vnd, start: match.index, end, text: match[0].trim(), qualifier: qualifierOf(match[1]) }]
  })
}

/** The factor that a table's unit puts on its sums: «(triệu đồng)», «ĐVT: nghìn đồng», «đồng»; null without one. */
export function moneyUnitOf(text: string): number | null {
  const match =
    /(nghìn|ngàn|triệu|tỷ|tỉ)\s?(?:đồng|đ|VNĐ|VND)|(?<!\p{L})(tr\.?\s?đ|1000đ|đồng|VNĐ|VND)(?!\p{L})/iu.exec(
      text,
    )
  if (!match) return null
  if (match[1]) return multipliers[match[1].toLowerCase()] ?? 1
  if (match[2]?.startsWith('1000')) return 1e3
  return /^tr/i.test(match[2] ?? '') ? 1e6 : 1
}
