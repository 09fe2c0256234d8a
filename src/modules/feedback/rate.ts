import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { defineError } from '../../platform/errors.ts'
import { portalLocales } from '../../platform/locales.ts'
import { cleanText } from '../../platform/text/clean.ts'
import { today } from '../../platform/time/dates.ts'

export const notARating = defineError('feedback.not-a-rating', 422, {
  vi: 'Hãy chọn một mức từ 1 đến 5; ý kiến dài nhiều nhất {most} ký tự.',
  en: 'Choose a score from 1 to 5; a comment has {most} characters at most.',
})

export const MOST_COMMENT = 500

const page = new RegExp(`^/(${portalLocales.join('|')})(/[\\p{L}\\p{M}\\p{N}._~-]+)*$`, 'u')

const Rating = z.object({
  /** A page of the public side, without its query, which may say what somebody searched for. */
  path: z.string().max(300).regex(page),
  score: z.coerce.number().int().min(1).max(5),
  comment: z
    .string()
    .default('')
    .transform((text) => cleanText(text).normalize('NFC').trim())
    .pipe(z.string().max(MOST_COMMENT)),
})

export type RatingForm = Readonly<Record<string, string | undefined>>

/**
 * Keeps what a visitor says of a page, and nothing about the visitor: no address, no hour, no number that counts up.
 * Throws `feedback.not-a-rating`.
 */
export async function ratePage(db: Database, form: RatingForm): Promise<void> {
  const { data } = Rating.safeParse({ ...form, path: decoded(form.path) })
  if (!data) throw notARating({ most: MOST_COMMENT })
  const { path, score, comment } = data
  await sql`insert into page_ratings (path, score, day, comment)
    values (${path}, ${score}, ${today()}, ${comment === '' ? null : comment})`.execute(db)
}

function decoded(path = ''): string {
  try {
    return decodeURI(path).normalize('NFC')
  } catch {
    return ''
  }
}
