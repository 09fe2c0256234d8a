import type { Labels } from '../../platform/labels.ts'

/** How somebody is told: in the office alone, also by a letter at once, also in the daily digest, or not at all. */
export const deliveries = {
  app: { vi: 'Trong ứng dụng', en: 'In the office' },
  'at-once': { vi: 'Gửi thư ngay', en: 'Mail at once' },
  digest: { vi: 'Bản tin hằng ngày', en: 'Daily digest' },
  off: { vi: 'Không báo', en: 'Not at all' },
} as const satisfies Record<string, Labels>

export type Delivery = keyof typeof deliveries

export type NoticeKindDescription = {
  /** How the preferences call it. */
  label: Labels
  /** The sentence; its places are filled from the notice's parameters. */
  text: Labels
  usual: Delivery
  /** Cannot be switched off: what protects an account. */
  always?: true
}

/** Everything that people are told of. `count` notices of a kind at once are told as one, by `many`. */
export const noticeKinds = {
  'record.returned': {
    label: { vi: 'Bản ghi của tôi bị trả lại', en: 'A record of mine is returned' },
    text: { vi: '{actor} trả lại “{title}”', en: '{actor} returned “{title}”' },
    usual: 'at-once',
  },
  'record.submitted': {
    label: { vi: 'Có bản ghi chờ tôi duyệt', en: 'A record waits for my approval' },
    text: { vi: '{actor} trình “{title}”', en: '{actor} submitted “{title}”' },
    usual: 'digest',
  },
  'record.approved': {
    label: { vi: 'Bản ghi của tôi được duyệt', en: 'A record of mine is approved' },
    text: { vi: '{actor} duyệt “{title}”', en: '{actor} approved “{title}”' },
    usual: 'app',
  },
  'record.commented': {
    label: { vi: 'Có ý kiến về bản ghi của tôi', en: 'Somebody comments on a record of mine' },
    text: { vi: '{actor} có ý kiến về “{title}”', en: '{actor} commented on “{title}”' },
    usual: 'digest',
  },
  'record.mentioned': {
    label: { vi: 'Có người nhắc tên tôi', en: 'Somebody mentions me' },
    text: { vi: '{actor} nhắc đến bạn ở “{title}”', en: '{actor} mentioned you at “{title}”' },
    usual: 'at-once',
  },
  'text.submitted': {
    label: { vi: 'Có nội dung chờ tôi thẩm định', en: 'A text waits for my review' },
    text: {
      vi: '{actor} trình bản {language} của “{title}”',
      en: '{actor} submitted the {language} text of “{title}”',
    },
    usual: 'digest',
  },
  'text.reviewed': {
    label: { vi: 'Có nội dung chờ tôi duyệt', en: 'A text waits for my approval' },
    text: {
      vi: '{actor} thẩm định đạt bản {language} của “{title}”, chờ duyệt',
      en: '{actor} passed the {language} text of “{title}”; it waits for approval',
    },
    usual: 'digest',
  },
  'text.returned': {
    label: { vi: 'Nội dung tôi viết bị trả lại', en: 'A text of mine is returned' },
    text: {
      vi: '{actor} trả lại bản {language} của “{title}”',
      en: '{actor} returned the {language} text of “{title}”',
    },
    usual: 'at-once',
  },
  'text.published': {
    label: { vi: 'Nội dung tôi viết được duyệt, được đăng', en: 'A text of mine is approved or published' },
    text: { vi: 'Bản {language} của “{title}” {event}', en: 'The {language} text of “{title}” {event}' },
    usual: 'app',
  },
  'text.withdrawn': {
    label: { vi: 'Nội dung tôi viết bị gỡ hoặc hết hạn', en: 'A text of mine is withdrawn or expires' },
    text: { vi: 'Bản {language} của “{title}” {event}', en: 'The {language} text of “{title}” {event}' },
    usual: 'digest',
  },
  'media.rights': {
    label: { vi: 'Quyền dùng tư liệu sắp hết hoặc đã hết', en: 'Rights to a medium end or have ended' },
    text: {
      vi: 'Quyền dùng “{title}” {when} ({uses})',
      en: 'The rights to “{title}” {when} ({uses})',
    },
    usual: 'digest',
  },
  'media.asked': {
    label: { vi: 'Có người xin tư liệu', en: 'Somebody asks for a medium' },
    text: { vi: 'Có yêu cầu xin “{title}”', en: 'Somebody asks for “{title}”' },
    usual: 'at-once',
  },
  'media.decided': {
    label: { vi: 'Yêu cầu xin tư liệu được trả lời', en: 'A request for a medium is answered' },
    text: { vi: '{actor} {event} yêu cầu xin “{title}”', en: '{actor} {event} the request for “{title}”' },
    usual: 'app',
  },
  'due.soon': {
    label: { vi: 'Việc sắp đến hạn', en: 'Something falls due' },
    text: { vi: 'Đến hạn {day}: {title}', en: 'Due on {day}: {title}' },
    usual: 'digest',
  },
  'due.passed': {
    label: { vi: 'Việc đã quá hạn', en: 'Something is overdue' },
    text: { vi: 'Quá hạn từ {day}: {title}', en: 'Overdue since {day}: {title}' },
    usual: 'digest',
  },
  'report.frozen': {
    label: { vi: 'Báo cáo được chốt số liệu', en: 'A report is frozen' },
    text: { vi: '{actor} chốt số liệu “{title}”', en: '{actor} froze “{title}”' },
    usual: 'app',
  },
  'approval.asked': {
    label: { vi: 'Có liên kết phê duyệt gửi tôi', en: 'An approval link is sent to me' },
    text: { vi: '{actor} mời bạn phê duyệt “{title}”', en: '{actor} asks you to approve “{title}”' },
    usual: 'app',
  },
  'translation.assigned': {
    label: { vi: 'Tôi được giao gói dịch', en: 'A translation job is given to me' },
    text: {
      vi: '{actor} giao bạn gói dịch “{title}”, hạn {day}',
      en: '{actor} gave you the translation job “{title}”, due on {day}',
    },
    usual: 'at-once',
  },
  'translation.delivered': {
    label: { vi: 'Gói dịch tôi lập được giao bài', en: 'A translation job of mine is delivered' },
    text: {
      vi: '{actor} giao bài gói dịch “{title}”',
      en: '{actor} delivered the translation job “{title}”',
    },
    usual: 'at-once',
  },
  'translation.decided': {
    label: { vi: 'Gói dịch tôi làm được trả lời', en: 'A translation job that I did is decided' },
    text: {
      vi: '{actor} {event} gói dịch “{title}”',
      en: '{actor} {event} the translation job “{title}”',
    },
    usual: 'at-once',
  },
  'import.finished': {
    label: { vi: 'Nhập tệp xong', en: 'An import is finished' },
    text: { vi: 'Đã nhập {rows} dòng vào {title}', en: '{rows} rows imported into {title}' },
    usual: 'app',
  },
  'import.checked': {
    label: { vi: 'Kiểm tra tệp nhập xong', en: 'The check of an import is finished' },
    text: {
      vi: 'Đã kiểm tra “{title}”: {ready} dòng ghi được, {look} cần xem, {refused} không ghi được',
      en: '“{title}” is checked: {ready} rows can be written, {look} to look at, {refused} cannot',
    },
    usual: 'app',
  },
  security: {
    label: { vi: 'Bảo mật tài khoản', en: 'Account security' },
    text: { vi: '{text}', en: '{text}' },
    usual: 'at-once',
    always: true,
  },
} as const satisfies Record<string, NoticeKindDescription>

export type NoticeKind = keyof typeof noticeKinds

export const noticeKindNames = Object.keys(noticeKinds) as NoticeKind[]

/** The sentences for several notices of one kind at once. */
export const manyTexts: Readonly<Partial<Record<NoticeKind, Labels>>> = {
  'record.returned': {
    vi: '{actor} trả lại {count} bản ghi: {title}',
    en: '{actor} returned {count} records: {title}',
  },
  'record.submitted': {
    vi: '{actor} trình {count} bản ghi: {title}',
    en: '{actor} submitted {count} records: {title}',
  },
  'record.approved': {
    vi: '{actor} duyệt {count} bản ghi: {title}',
    en: '{actor} approved {count} records: {title}',
  },
  'record.commented': {
    vi: '{actor} có ý kiến về {count} bản ghi: {title}',
    en: '{actor} commented on {count} records: {title}',
  },
}

/** The words of a notice; of a kind that the program no longer knows, its title. */
export function noticeText(kind: string, params: Readonly<Record<string, unknown>>): Labels {
  if (!isNoticeKind(kind)) return { vi: '{title}', en: '{title}' }
  return ('count' in params && manyTexts[kind]) || noticeKinds[kind].text
}

export function isNoticeKind(kind: string): kind is NoticeKind {
  return kind in noticeKinds
}

/** How a kind reaches somebody who said this much about it. */
export function deliveryOf(kind: NoticeKind, chosen: string | undefined): Delivery {
  const { usual, always }: NoticeKindDescription = noticeKinds[kind]
  if (chosen === undefined || !(chosen in deliveries)) return usual
  return always && chosen === 'off' ? usual : (chosen as Delivery)
}
