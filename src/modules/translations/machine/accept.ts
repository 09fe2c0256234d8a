import type { Labels } from '../../../platform/labels.ts'
import type { PortalLocale } from '../../../platform/locales.ts'
import { cleanText } from '../../../platform/text/clean.ts'
import { placeholders } from '../checks/placeholders.ts'
import { plainOf } from '../checks/plain.ts'
import { tagsExtra, tagsMissing, tagsNesting } from '../checks/tags.ts'
import type { Segment } from '../segments/segment.ts'

const whole = [tagsMissing, tagsExtra, tagsNesting, placeholders]

/** How much longer a translation can be than its source before it is no translation. */
const LONGEST = { factor: 6, slack: 200 }

/** What a machine said, if it can stand as a draft; otherwise why it cannot. */
export function accepted(
  segment: Segment,
  said: string | undefined,
  locale: PortalLocale,
): { target: string } | { why: Labels } {
  const target = cleanText(said ?? '')
    .normalize('NFC')
    .trim()
  if (target === '')
    return { why: { vi: 'Máy không dịch đoạn này.', en: 'The machine did not translate this.' } }
  if (target.length > segment.text.length * LONGEST.factor + LONGEST.slack) {
    return { why: { vi: 'Máy trả lời quá dài.', en: 'The machine said far too much.' } }
  }
  const [source, words] = [plainOf(segment.text), plainOf(target)]
  const subject = {
    segment,
    target,
    locale,
    terms: [],
    source,
    said: words,
    asked: source.text,
    around: { source: source.text, target: words.text },
  }
  const [fault] = whole.flatMap(({ find }) => find(subject))
  return fault ? { why: fault.message } : { target }
}
