import { inWords, type Labels, type Locale, type Params } from '../../platform/labels.ts'
import type { Letter } from '../../platform/mail/letter.ts'
import { sensitiveFields } from '../../records/seal.ts'
import type { Collections } from '../../records/registry.ts'
import { noticeText } from './rules.ts'
import { pathOf, type StoredNotice } from './stored.ts'

const words = {
  reason: {
    vi: 'Bạn nhận thư này vì có tài khoản Chalo. Đổi cách nhận: Tài khoản của tôi, mục Thông báo.',
    en: 'You get this letter because you have a Chalo account. Change it at My account, Notifications.',
  },
  open: { vi: 'Mở trong Chalo', en: 'Open in Chalo' },
  digest: { vi: '{count} việc cần biết hôm nay', en: '{count} things to know today' },
  digestLead: {
    vi: 'Những việc chưa xem kể từ bản tin trước:',
    en: 'What you have not looked at since the last digest:',
  },
} as const satisfies Record<string, Labels>

/** The letter about one notice. */
export function noticeLetter(notice: StoredNotice, locale: Locale, collections: Collections): Letter {
  const sentence = sentenceFor(notice, locale, collections)
  const note = noteFor(notice)
  return {
    subject: sentence,
    paragraphs: [sentence, ...(note === null ? [] : [`“${note}”`])],
    action: { label: words.open[locale], path: `/office${pathOf(notice)}` },
    reason: words.reason[locale],
  }
}

/** The letter about everything that waited for the digest, in the order of the kinds. */
export function digestLetter(
  notices: readonly StoredNotice[],
  locale: Locale,
  collections: Collections,
): Letter {
  const sections = [...Map.groupBy(notices, ({ kind }) => kind)].map(([kind, group]) => ({
    heading: headingOf(kind, locale),
    items: group.map((notice) => {
      const note = noteFor(notice)
      return {
        text: sentenceFor(notice, locale, collections),
        path: `/office${pathOf(notice)}`,
        ...(note === null ? {} : { note: `“${note}”` }),
      }
    }),
  }))
  return {
    subject: inWords(words.digest, locale, { count: notices.length }),
    paragraphs: [words.digestLead[locale]],
    sections,
    action: { label: words.open[locale], path: '/office/' },
    reason: words.reason[locale],
  }
}

function headingOf(kind: string, locale: Locale): string {
  return headings[kind]?.[locale] ?? kind
}

const headings: Readonly<Record<string, Labels>> = {
  'record.returned': { vi: 'Trả lại để bổ sung', en: 'Returned to you' },
  'record.submitted': { vi: 'Chờ bạn duyệt', en: 'Waiting for your approval' },
  'record.approved': { vi: 'Đã duyệt', en: 'Approved' },
  'record.commented': { vi: 'Ý kiến', en: 'Comments' },
  'record.mentioned': { vi: 'Nhắc đến bạn', en: 'Mentions' },
  'text.submitted': { vi: 'Nội dung chờ bạn thẩm định', en: 'Texts waiting for your review' },
  'text.reviewed': { vi: 'Nội dung chờ bạn duyệt', en: 'Texts waiting for your approval' },
  'text.returned': { vi: 'Nội dung trả lại cho bạn', en: 'Texts returned to you' },
  'text.published': { vi: 'Nội dung đã duyệt, đã đăng', en: 'Texts approved and published' },
  'text.withdrawn': { vi: 'Nội dung đã gỡ, hết hạn', en: 'Texts withdrawn or expired' },
  'media.rights': { vi: 'Quyền dùng tư liệu', en: 'Rights to media' },
  'media.asked': { vi: 'Yêu cầu xin tư liệu', en: 'Requests for media' },
  'media.decided': { vi: 'Yêu cầu tư liệu đã trả lời', en: 'Requests for media answered' },
  'due.soon': { vi: 'Sắp đến hạn', en: 'Due soon' },
  'due.passed': { vi: 'Quá hạn', en: 'Overdue' },
  'translation.assigned': { vi: 'Gói dịch giao cho bạn', en: 'Translation jobs given to you' },
  'translation.delivered': { vi: 'Gói dịch đã giao bài', en: 'Translation jobs delivered' },
  'translation.decided': { vi: 'Gói dịch đã được trả lời', en: 'Translation jobs decided' },
  'report.frozen': { vi: 'Báo cáo', en: 'Reports' },
  'approval.asked': { vi: 'Mời phê duyệt', en: 'Asked to approve' },
  'import.finished': { vi: 'Nhập tệp', en: 'Imports' },
  security: { vi: 'Bảo mật', en: 'Security' },
}

/**
 * Letters lie in mailboxes that Chalo does not guard, so they name no reporter: of a collection with sealed fields only
 * what kind of record it is, and of the press nobody's words (R-PDP-1).
 */
function sentenceFor(
  { kind, collection, params }: StoredNotice,
  locale: Locale,
  collections: Collections,
): string {
  const known = collection === null ? undefined : collections.get(collection)
  const discreet: Params =
    known && sensitiveFields(known).length > 0 ? { ...params, title: known.singular } : params
  return inWords(noticeText(kind, params), locale, discreet)
}

function noteFor({ collection, params }: StoredNotice): string | null {
  const { note } = params
  return typeof note === 'string' && !(collection ?? '').startsWith('press-') ? note : null
}
