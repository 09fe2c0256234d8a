import type { Labels } from '../../../platform/labels.ts'
import type { SentDescribedText } from '../../../records/http/text-addresses.ts'
import { textStateLabels } from '../../../records/texts/states.ts'
import type { Tone } from '../../../admin/ui/tag.tsx'

const words = {
  missing: { vi: 'chưa có', en: 'none yet' },
  published: { vi: 'đang đăng', en: 'published' },
  anew: { vi: 'đang đăng, có bản mới', en: 'published, being rewritten' },
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
  if (text.state === 'approved') return { word: words.waiting, tone: 'river' }
  const tone: Tone = text.state === 'returned' ? 'red' : text.state === 'draft' ? 'plain' : 'light'
  return { word: textStateLabels[text.state], tone }
}
