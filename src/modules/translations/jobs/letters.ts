import type { Config } from '../../../platform/config.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { inWords, type Labels } from '../../../platform/labels.ts'
import { localeNames } from '../../../platform/locales.ts'
import { post } from '../../../platform/mail/outbox.ts'
import { isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { addressOfAssignee } from './assignee.ts'
import type { TranslationJob } from './job.ts'

type Kind = 'link' | 'change' | 'return' | 'finish' | 'cancel' | 'soon' | 'passed'

const words: Readonly<Record<Kind, { subject: Labels; lead: Labels }>> = {
  link: {
    subject: { vi: 'Gói dịch: {title}', en: 'Translation job: {title}' },
    lead: {
      vi: '{from} giao bạn gói dịch “{title}” sang {language}, hạn {day}. Không cần tài khoản: mở liên kết dưới đây để dịch.',
      en: '{from} gives you the job “{title}” to translate into {language} by {day}. You need no account: open the link below.',
    },
  },
  change: {
    subject: { vi: 'Gói dịch có thay đổi: {title}', en: 'A job has changed: {title}' },
    lead: {
      vi: '{from} đã sửa gói dịch “{title}”, hạn giao là {day}. Mở bằng liên kết trong thư giao gói dịch để xem các mục và ghi chú mới.',
      en: '{from} has changed the job “{title}”, due on {day}. Open it by the link in the letter that gave it to you to see its items and notes.',
    },
  },
  return: {
    subject: { vi: 'Gói dịch được trả lại: {title}', en: 'A job comes back to you: {title}' },
    lead: {
      vi: '{from} trả lại gói dịch “{title}” để sửa thêm. Mở lại bằng liên kết trong thư giao gói dịch.',
      en: '{from} returns the job “{title}” to be mended. Open it by the link in the letter that gave it to you.',
    },
  },
  finish: {
    subject: { vi: 'Gói dịch đã nghiệm thu: {title}', en: 'A job is accepted: {title}' },
    lead: {
      vi: '{from} đã nghiệm thu gói dịch “{title}”. Liên kết của gói dịch không mở được nữa.',
      en: '{from} has accepted the job “{title}”. Its link no longer opens.',
    },
  },
  cancel: {
    subject: { vi: 'Gói dịch đã hủy: {title}', en: 'A job is cancelled: {title}' },
    lead: {
      vi: '{from} đã hủy gói dịch “{title}”. Liên kết của gói dịch không mở được nữa.',
      en: '{from} has cancelled the job “{title}”. Its link no longer opens.',
    },
  },
  soon: {
    subject: { vi: 'Sắp đến hạn giao: {title}', en: 'Due soon: {title}' },
    lead: {
      vi: 'Gói dịch “{title}” đến hạn giao ngày {day}. Mở bằng liên kết trong thư giao gói dịch.',
      en: 'The job “{title}” is due on {day}. Open it by the link in the letter that gave it to you.',
    },
  },
  passed: {
    subject: { vi: 'Quá hạn giao: {title}', en: 'Overdue: {title}' },
    lead: {
      vi: 'Gói dịch “{title}” đã quá hạn giao từ ngày {day}. Nếu cần thêm thời gian, báo người giao gói dịch.',
      en: 'The job “{title}” has been overdue since {day}. If you need more time, tell whoever gave it to you.',
    },
  },
}

const more = {
  until: {
    vi: 'Liên kết dùng đến {until} và chỉ dành cho bạn: ai có liên kết đều sửa được bản dịch đứng tên bạn, nên đừng chuyển tiếp thư này.',
    en: 'The link works until {until} and is yours alone: whoever has it can translate in your name, so do not pass this letter on.',
  },
  open: { vi: 'Mở gói dịch', en: 'Open the job' },
  reason: {
    vi: 'Bạn nhận thư này vì nhận dịch cho cơ quan gửi thư. Địa chỉ của bạn được mã hóa và xóa sau khi gói dịch kết thúc.',
    en: 'You get this letter because you translate for its sender. Your address is encrypted, and removed after the job.',
  },
} as const satisfies Record<string, Labels>

type Saying = {
  kind: Kind
  /** The officer who gives, returns or cancels it. */
  from?: string
  note?: string
  link?: { path: string; expiresAt: Date }
}

/**
 * Writes to somebody outside about his job, in his language.
 * @returns false when there is no address to write to
 */
export async function writeOutside(
  db: Database,
  config: Pick<Config, 'secret' | 'dataFolder'>,
  job: TranslationJob,
  { kind, from = job.createdByName, note = '', link }: Saying,
): Promise<boolean> {
  const recipient = await addressOfAssignee(config, job)
  if (recipient === null) return false
  const locale = job.assigneeLocale ?? 'vi'
  const params = { from, title: job.title, language: localeNames[job.locale], day: asDay(job.deadline) }
  const { subject, lead } = words[kind]
  const until = link && inWords(more.until, locale, { until: asDay(localDate(link.expiresAt)) })
  const letter = {
    subject: inWords(subject, locale, params),
    paragraphs: [
      inWords(lead, locale, params),
      ...(note === '' ? [] : [`“${note}”`]),
      ...(until ? [until] : []),
    ],
    ...(link ? { action: { label: more.open[locale], path: link.path } } : {}),
    reason: more.reason[locale],
  }
  await post(db, [{ recipient, locale, letter }])
  return true
}

const asDay = (date: string) => (isIsoDate(date) ? shortDate(date) : date)
