import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { sizeInWords } from '../../../admin/sizes.ts'
import { Glyph, type GlyphName } from '../../../admin/ui/glyph.tsx'
import { useLocale, useWords, type Words } from '../../../admin/words.ts'
import type { Labels, Locale } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { HealthView } from '../health/endpoints.ts'
import css from './health.module.css'

const words = {
  summary: { vi: 'Tóm tắt', en: 'In short' },
  database: { vi: 'Cơ sở dữ liệu trả lời trong {ms} ms', en: 'The database answers in {ms} ms' },
  jobs: { vi: 'Công việc nền: không có việc hỏng', en: 'Background jobs: none has failed' },
  jobsFailed: { vi: 'Công việc nền: {count} việc hỏng', en: 'Background jobs: {count} failed' },
  noJobs: { vi: 'Chưa máy nào chạy công việc nền', en: 'No node works on background jobs yet' },
  files: { vi: 'Kho tệp ghi và đọc được', en: 'The file store can be written and read' },
  filesDown: { vi: 'Kho tệp gặp lỗi: {reason}', en: 'The file store fails: {reason}' },
  mail: { vi: 'Thư: không có thư bị từ chối', en: 'Mail: no letter refused' },
  mailRefused: { vi: 'Thư: {count} thư bị máy chủ thư từ chối', en: 'Mail: {count} letters refused' },
  noMail: {
    vi: 'Chưa cấu hình máy chủ thư (CHALO_SMTP_URL): thư chỉ giữ lại để đọc ở đây',
    en: 'No mail server (CHALO_SMTP_URL): letters are only kept to be read here',
  },
  disk: { vi: 'Đĩa còn trống {free}', en: '{free} of disk left' },
  diskLow: { vi: 'Đĩa sắp đầy: còn {free}', en: 'The disk is nearly full: {free} left' },
  diskUnknown: { vi: 'Đĩa: chưa có số liệu', en: 'Disk: no data' },
  backup: { vi: 'Sao lưu gần nhất {at}', en: 'Last backup {at}' },
  noBackup: {
    vi: 'Sao lưu: chưa có số liệu. Hệ thống không thấy lần sao lưu nào được ghi lại; hãy kiểm tra lịch sao lưu của máy chủ.',
    en: 'Backup: no data. No backup was ever noted here; check the backup schedule of the server.',
  },
  chains: { vi: 'Nhật ký nguyên vẹn, kiểm tra {at}', en: 'The log is intact, verified {at}' },
  chainsBroken: {
    vi: 'Nhật ký có {count} chuỗi hỏng, kiểm tra {at}',
    en: '{count} broken chains, verified {at}',
  },
  chainsNever: {
    vi: 'Nhật ký chưa được kiểm tra chuỗi lần nào',
    en: 'The chains of the log were never verified',
  },
} as const satisfies Record<string, Labels>

type Line = { glyph: GlyphName; text: string }

const LOW = 0.1

/** What works and what somebody should look at, one line each. */
export function HealthSummary({ health }: { health: Arrived<HealthView> }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <ul className={css.summary} aria-label={t(words.summary)}>
      {linesOf(health, t, locale).map(({ glyph, text }) => (
        <li key={text}>
          <Glyph name={glyph} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

function linesOf(health: Arrived<HealthView>, t: Words, locale: Locale): Line[] {
  const { database, files } = health
  const ms = formatNumber(database.milliseconds, locale, 1)
  return [
    { glyph: 'done', text: t(words.database, { ms }) },
    jobsLine(health, t),
    files.trouble === null
      ? { glyph: 'done', text: t(words.files) }
      : { glyph: 'blocked', text: t(words.filesDown, { reason: files.trouble }) },
    mailLine(health, t),
    diskLine(health, t, locale),
    health.lastBackupAt
      ? { glyph: 'done', text: t(words.backup, { at: dayAndTime(health.lastBackupAt) }) }
      : { glyph: 'none', text: t(words.noBackup) },
    chainsLine(health, t),
  ]
}

function jobsLine({ jobs }: Arrived<HealthView>, t: Words): Line {
  if (!jobs.installed) return { glyph: 'warning', text: t(words.noJobs) }
  const count = jobs.failures.length
  return count === 0
    ? { glyph: 'done', text: t(words.jobs) }
    : { glyph: 'warning', text: t(words.jobsFailed, { count }) }
}

function mailLine({ mail }: Arrived<HealthView>, t: Words): Line {
  if (!mail.server) return { glyph: 'none', text: t(words.noMail) }
  return mail.refused === 0
    ? { glyph: 'done', text: t(words.mail) }
    : { glyph: 'warning', text: t(words.mailRefused, { count: mail.refused }) }
}

function diskLine({ disk }: Arrived<HealthView>, t: Words, locale: Locale): Line {
  if (!disk) return { glyph: 'none', text: t(words.diskUnknown) }
  const free = sizeInWords(disk.freeBytes, locale)
  return disk.freeBytes < disk.totalBytes * LOW
    ? { glyph: 'warning', text: t(words.diskLow, { free }) }
    : { glyph: 'done', text: t(words.disk, { free }) }
}

function chainsLine({ lastChainCheck }: Arrived<HealthView>, t: Words): Line {
  if (!lastChainCheck) return { glyph: 'none', text: t(words.chainsNever) }
  const { finishedAt, faults } = lastChainCheck
  const at = dayAndTime(finishedAt)
  return faults === 0
    ? { glyph: 'done', text: t(words.chains, { at }) }
    : { glyph: 'blocked', text: t(words.chainsBroken, { count: faults, at }) }
}
