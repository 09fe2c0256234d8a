import type { Labels } from '../../../platform/labels.ts'
import type { SentDescribedText } from '../../../records/http/text-addresses.ts'
import { textStateLabels } from '../../../records/texts/states.ts'
import type { TextState } from '../../../records/texts/text.ts'
import type { Tone } from '../../../admin/ui/tag.tsx'

const words = {
  missing: { vi: 'chưa có', en: 'none yet' },
  published: { vi: 'đang đăng', en: 'published' },
  anew: { vi: 'đang đăng, có bản mới', en: 'published, being rewritten' },
  expired: { vi: 'hết hạn', en: 'expired' },
  waiting: { vi: 'chờ đến giờ đăng', en: 'waiting for its time' },
} as const satisfies Record<string, Labels>

/** How far one language has come, in a word. */
export function standingOf(text: SentDescribedText | null): { word: Labels; tone: Tone } {
  if (text === null) return { word: words.missing, tone: 'plain' }
  if (text.published !== null) {
    return text.state === 'approved'
      ? { word: words.published, tone: 'forest' }
      : { word: words.anew, tone: 'forest' }
  }
  if (hasExpired(text)) return { word: words.expired, tone: 'light' }
  if (text.state === 'approved' && waitsForTime(text)) return { word: words.waiting, tone: 'river' }
  return { word: textStateLabels[text.state], tone: tones[text.state] ?? 'light' }
}

const tones: Partial<Record<TextState, Tone>> = { returned: 'red', draft: 'plain', approved: 'river' }

/** Whether an approved text left the public because its time, or that of what it tells of, is over. */
export function hasExpired({ state, published, gone, expiresAt }: SentDescribedText): boolean {
  if (state !== 'approved' || published !== null) return false
  return gone?.reason === 'expired' || (expiresAt !== null && Date.parse(expiresAt) <= Date.now())
}

function waitsForTime({ publishAt, embargoUntil }: SentDescribedText): boolean {
  return [publishAt, embargoUntil].some((time) => time !== null && Date.parse(time) > Date.now())
}
