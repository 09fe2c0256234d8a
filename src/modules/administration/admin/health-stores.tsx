import { Link } from '@tanstack/react-router'
import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { sizeInWords } from '../../../admin/sizes.ts'
import { Facts } from '../../../admin/ui/facts.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { HealthView } from '../health/endpoints.ts'
import css from './health.module.css'

const words = {
  stores: { vi: 'Tệp, thư, đĩa', en: 'Files, mail, disk' },
  files: { vi: 'Tệp đính kèm', en: 'Attached files' },
  filesSaid: { vi: '{count} tệp, {size}, trong {kind}', en: '{count} files, {size}, in {kind}' },
  folder: { vi: 'thư mục của máy chủ', en: 'a folder of the server' },
  s3: { vi: 'kho S3', en: 'an S3 store' },
  mail: { vi: 'Thư đang chờ', en: 'Letters waiting' },
  mailSaid: { vi: '{count} thư, cũ nhất {at}', en: '{count} letters, the oldest {at}' },
  noMail: { vi: 'không có', en: 'none' },
  disk: { vi: 'Đĩa của thư mục dữ liệu', en: 'Disk of the data folder' },
  diskSaid: { vi: 'còn {free} trên {total}', en: '{free} of {total} left' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  versions: { vi: 'Phiên bản và máy trả lời', en: 'Versions and the node that answered' },
  chalo: { vi: 'Chalo', en: 'Chalo' },
  node: { vi: 'Node.js', en: 'Node.js' },
  postgres: { vi: 'PostgreSQL', en: 'PostgreSQL' },
  boss: { vi: 'pg-boss', en: 'pg-boss' },
  ffmpeg: { vi: 'ffmpeg (bìa phim)', en: 'ffmpeg (posters of films)' },
  noFfmpeg: {
    vi: 'chưa có, bìa phim là hình vẽ; cài bằng apt-get install ffmpeg',
    en: 'missing, posters are drawn; install it with apt-get install ffmpeg',
  },
  started: { vi: 'Nút này chạy từ', en: 'This node runs since' },
  memory: { vi: 'Bộ nhớ của máy này', en: 'Memory of this node' },
} as const satisfies Record<string, Labels>

export function HealthStores({ health }: { health: Arrived<HealthView> }) {
  const t = useWords()
  const locale = useLocale()
  const { files, mail, disk, versions } = health
  const size = (bytes: number) => sizeInWords(bytes, locale)
  const count = formatNumber(files.count, locale)
  const letters = mail.oldestAt
    ? t(words.mailSaid, { count: formatNumber(mail.waiting, locale), at: dayAndTime(mail.oldestAt) })
    : t(words.noMail)
  return (
    <>
      <section className={css.part}>
        <h2>{t(words.stores)}</h2>
        <Facts
          facts={[
            {
              name: t(words.files),
              value: t(words.filesSaid, { count, size: size(files.bytes), kind: words[files.kind] }),
            },
            { name: t(words.mail), value: <Link to="/admin/mail">{letters}</Link> },
            {
              name: t(words.disk),
              value: disk
                ? t(words.diskSaid, { free: size(disk.freeBytes), total: size(disk.totalBytes) })
                : t(words.unknown),
            },
          ]}
        />
      </section>
      <section className={css.part}>
        <h2>{t(words.versions)}</h2>
        <Facts
          facts={[
            { name: t(words.chalo), value: versions.chalo },
            { name: t(words.node), value: versions.node },
            { name: t(words.postgres), value: versions.postgres },
            { name: t(words.boss), value: versions.pgBoss ?? '–' },
            { name: t(words.ffmpeg), value: versions.ffmpeg ?? t(words.noFfmpeg) },
            { name: t(words.started), value: dayAndTime(health.startedAt) },
            { name: t(words.memory), value: size(health.memoryBytes) },
          ]}
        />
      </section>
    </>
  )
}
