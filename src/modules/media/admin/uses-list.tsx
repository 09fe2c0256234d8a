import { Link } from '@tanstack/react-router'
import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Sideways } from '../../../admin/ui/sideways.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listCollections } from '../../../records/http/overview-endpoints.ts'
import { mediaEndpoints } from '../endpoints.ts'
import css from './asset.module.css'

const words = {
  uses: { vi: 'Đang được dùng ở', en: 'Used in' },
  record: { vi: 'Bản ghi', en: 'Record' },
  register: { vi: 'Sổ', en: 'Register' },
  published: { vi: 'Đang công khai', en: 'Published' },
  none: { vi: 'Chưa có bài hay hồ sơ nào dùng tư liệu này.', en: 'No item uses this medium yet.' },
  loading: { vi: 'Đang tìm nơi dùng', en: 'Looking for its uses' },
} as const satisfies Record<string, Labels>

/** Where a medium stands: fields, texts, galleries, and what the public reads of them. */
export function UsesList({ id }: { id: string }) {
  const t = useWords()
  const uses = useCall(mediaEndpoints.uses, { id })
  const collections = useCall(listCollections, {}, { staleTime: 60_000 })
  if (uses.error) return <Failure error={uses.error} retry={() => void uses.refetch()} />
  if (!uses.data) return <SkeletonRows label={t(words.loading)} />
  const { items } = uses.data
  if (items.length === 0) return <p className={css.quiet}>{t(words.none)}</p>
  const named = new Map(collections.data?.collections.map(({ name, label }) => [name, label]))
  return (
    <Sideways label={t(words.uses)}>
      <Table label={t(words.uses)} head={[t(words.record), t(words.register), t(words.published)]}>
        {items.map((use) => (
          <tr key={use.id}>
            <td>
              <Link to="/records/$collection/$id" params={{ collection: use.collection, id: use.id }}>
                {use.title}
              </Link>
            </td>
            <td>{t(named.get(use.collection) ?? { vi: use.collection, en: use.collection })}</td>
            <td>
              <div className={css.tags}>
                {use.published.map((locale) => (
                  <Tag key={locale} tone="forest">
                    {locale}
                  </Tag>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </Table>
    </Sideways>
  )
}
