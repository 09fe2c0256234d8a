import { fold } from './fold.ts'

const LONGEST = 80

/**
 * The part of an address that names a page: «Động Thiên Đường» → `dong-thien-duong`. Letters of scripts that have
 * no Latin form (Lao, Thai, Chinese…) are kept as they are. Empty when the text has neither letters nor digits.
 */
export function slugify(text: string, longest: number = LONGEST): string {
  const slug = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return shorten(slug, longest)
}

/** The slug itself, or with the first number that makes it unique: `phong-nha-2`. */
export function uniqueSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug
  for (let count = 2; ; count += 1) {
    const candidate = `${slug}-${count}`
    if (!taken.has(candidate)) return candidate
  }
}

/** Cuts at a word's end where there is one, so that an address never stops inside a word. */
function shorten(slug: string, longest: number): string {
  const points = [...slug]
  if (points.length <= longest) return slug
  const cut = points.slice(0, longest + 1).join('')
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : points.slice(0, longest).join('')
}
