import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { sizeInWords } from '../../../admin/sizes.ts'
import { Facts } from '../../../admin/ui/facts.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { HealthView } from '../health/endpoints.ts'
import css from './health.module.css'

const words = {
  title: { vi: 'Cơ sở dữ liệu', en: 'Database' },
  size: { vi: 'Dung lượng', en: 'Size' },
  connections: { vi: 'Kết nối', en: 'Connections' },
  of: { vi: '{count} trên {max}', en: '{count} of {max}' },
  since: { vi: 'Chạy từ', en: 'Running since' },
  follower: { vi: 'Bản sao chỉ đọc', en: 'Read-only replica' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
  migration: { vi: 'Nâng cấp gần nhất', en: 'Last migration' },
  tables: { vi: 'Các bảng lớn nhất', en: 'Largest tables' },
  table: { vi: 'Bảng', en: 'Table' },
  rows: { vi: 'Số dòng (ước tính)', en: 'Rows (estimated)' },
  slow: { vi: 'Câu lệnh chậm nhất', en: 'Slowest statements' },
  statement: { vi: 'Câu lệnh', en: 'Statement' },
  calls: { vi: 'Số lần', en: 'Calls' },
  mean: { vi: 'Trung bình', en: 'Mean' },
  unmeasured: {
    vi: 'Chưa có số liệu về câu lệnh và địa chỉ chậm: máy chủ PostgreSQL chưa bật pg_stat_statements.',
    en: 'No data on slow statements and addresses: PostgreSQL runs without pg_stat_statements.',
  },
} as const satisfies Record<string, Labels>

type HealthDatabaseProps = Pick<Arrived<HealthView>, 'database' | 'slowest'>

export function HealthDatabase({ database, slowest }: HealthDatabaseProps) {
  const t = useWords()
  const locale = useLocale()
  const { bytes, connections, maxConnections, startedAt, replica, lastMigration, tables } = database
  return (
    <section className={css.part}>
      <h2>{t(words.title)}</h2>
      <Facts
        facts={[
          { name: t(words.size), value: sizeInWords(bytes, locale) },
          { name: t(words.connections), value: t(words.of, { count: connections, max: maxConnections }) },
          { name: t(words.since), value: dayAndTime(startedAt) },
          { name: t(words.follower), value: t(replica ? words.yes : words.no) },
          { name: t(words.migration), value: lastMigration ?? '–' },
        ]}
      />
      <Table label={t(words.tables)} head={[words.table, words.size, words.rows].map((label) => t(label))}>
        {tables.map(({ name, bytes: size, rows }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{sizeInWords(size, locale)}</td>
            <td>{formatNumber(rows, locale)}</td>
          </tr>
        ))}
      </Table>
      {slowest === null ? (
        <p className={css.note}>{t(words.unmeasured)}</p>
      ) : (
        <Table
          label={t(words.slow)}
          head={[words.statement, words.calls, words.mean].map((label) => t(label))}
        >
          {slowest.map(({ statement, calls, milliseconds }) => (
            <tr key={statement}>
              <td>
                <code>{statement}</code>
              </td>
              <td>{formatNumber(calls, locale)}</td>
              <td className={css.moment}>{formatNumber(milliseconds, locale, 1)} ms</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
