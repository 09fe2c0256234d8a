import { addressOf, type Arrived } from '../../../admin/api.ts'
import { sizeInWords } from '../../../admin/sizes.ts'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { mediaEndpoints, type MediaVersion } from '../endpoints.ts'

const words = {
  versions: { vi: 'Các phiên bản tệp', en: 'Versions of the file' },
  number: { vi: 'Bản', en: 'Version' },
  file: { vi: 'Tệp gốc', en: 'Original' },
  size: { vi: 'Kích thước', en: 'Size' },
  renditions: { vi: 'Các cỡ đã làm', en: 'Renditions' },
  on: { vi: 'Ngày', en: 'Date' },
  none: { vi: 'chưa có', en: 'none yet' },
  whole: { vi: 'một tệp', en: 'one file' },
  failed: { vi: 'không làm được: {failure}', en: 'failed: {failure}' },
  making: { vi: 'đang làm {done}/{total}', en: 'making {done}/{total}' },
} as const satisfies Record<string, Labels>

/** Every version with what was made of it; the newest that is ready is the one that is shown. */
export function VersionsTable({ id, versions }: { id: string; versions: readonly Arrived<MediaVersion>[] }) {
  const t = useWords()
  const locale = useLocale()
  const head = [words.number, words.file, words.size, words.renditions, words.on].map((each) => t(each))
  return (
    <Sideways label={t(words.versions)}>
      <Table label={t(words.versions)} head={head}>
        {versions.map((each) => {
          const day = localDate(new Date(each.createdAt))
          return (
            <tr key={each.version}>
              <td>{each.version}</td>
              <td>
                <a href={addressOf(mediaEndpoints.original, { id, version: each.version })}>{each.name}</a>
              </td>
              <td>
                {each.width !== null && `${each.width} × ${each.height} · `}
                {sizeInWords(each.bytes, locale)}
              </td>
              <td>
                <Renditions version={each} />
              </td>
              <td>{isIsoDate(day) ? shortDate(day) : day}</td>
            </tr>
          )
        })}
      </Table>
    </Sideways>
  )
}

function Renditions({ version }: { version: Arrived<MediaVersion> }) {
  const t = useWords()
  const { state, widths, failure, done, total } = version
  if (state === 'failed') return t(words.failed, { failure })
  if (state !== 'ready') return t(words.making, { done, total: total || '…' })
  return widths.length > 0 ? `${widths.join(', ')} · AVIF, WebP, JPEG` : t(words.whole)
}
