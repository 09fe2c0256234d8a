import type { UseQueryResult } from '@tanstack/react-query'
import type { Arrived } from '../../../../admin/api.ts'
import { Facts } from '../../../../admin/ui/facts.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { Cost } from './cost.tsx'
import css from './machine.module.css'

const words = {
  counting: { vi: 'Đang ước tính', en: 'Estimating' },
  items: { vi: 'Mục', en: 'Items' },
  segments: { vi: 'Đoạn máy sẽ dịch', en: 'Segments to draft' },
  cost: { vi: 'Chi phí ước tính', en: 'Estimated cost' },
  left: { vi: 'Để lại {count} mục:', en: '{count} items are left alone:' },
} as const satisfies Record<string, Labels>

type Estimated = Arrived<{
  items: { id: string; title: string; why: string | null }[]
  segments: number
  characters: number
  tokensIn: number | null
  tokensOut: number | null
  cost: number | null
  currency: string | null
}>

/** What a run would do and cost, before it is started. */
export function Estimate({ estimate: { data, error } }: { estimate: UseQueryResult<Estimated> }) {
  const t = useWords()
  const locale = useLocale()
  if (error) return <Note tone="red">{error.message}</Note>
  if (!data) return <SkeletonRows label={t(words.counting)} />
  const left = data.items.filter(({ why }) => why !== null)
  return (
    <div className={css.cost} role="status">
      <Facts
        facts={[
          { name: t(words.items), value: formatNumber(data.items.length - left.length, locale) },
          { name: t(words.segments), value: formatNumber(data.segments, locale) },
          { name: t(words.cost), value: <Cost of={data} /> },
        ]}
      />
      {left.length > 0 && (
        <Note tone="light">
          {t(words.left, { count: left.length })}{' '}
          {left
            .slice(0, 5)
            .map(({ title, why }) => `${title} (${why})`)
            .join('; ')}
        </Note>
      )}
    </div>
  )
}
