import { createLazyRoute } from '@tanstack/react-router'
import { dayAndTime } from '../../../admin/moments.ts'
import { useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readHealth } from '../health/endpoints.ts'
import { HealthDatabase } from './health-database.tsx'
import { HealthJobs } from './health-jobs.tsx'
import { HealthStores } from './health-stores.tsx'
import { HealthSummary } from './health-summary.tsx'

export const page = createLazyRoute('/office/admin/health')({ component: forAdministrators(HealthPage) })

const words = {
  title: { vi: 'Tình trạng hệ thống', en: 'Health' },
  lead: {
    vi: 'Đo lúc {at}. Điều gì không đo được thì ghi «chưa có số liệu», không đoán.',
    en: 'Measured {at}. What cannot be measured says “no data”; nothing is guessed.',
  },
  again: { vi: 'Đo lại', en: 'Measure again' },
  loading: { vi: 'Đang đo', en: 'Measuring' },
} as const satisfies Record<string, Labels>

const LOOK_EVERY = 15_000

function HealthPage() {
  const t = useWords()
  const health = useCall(readHealth, {}, { every: LOOK_EVERY, keep: true })
  const { data } = health
  return (
    <Administration
      title={words.title}
      lead={data && t(words.lead, { at: dayAndTime(data.at) })}
      actions={
        <Button icon="history" busy={health.isFetching} onClick={() => void health.refetch()}>
          {t(words.again)}
        </Button>
      }
    >
      {health.error && <Failure error={health.error} retry={() => void health.refetch()} />}
      {!data && !health.error && <SkeletonRows label={t(words.loading)} />}
      {data && (
        <>
          <HealthSummary health={data} />
          <HealthJobs jobs={data.jobs} />
          <HealthDatabase database={data.database} slowest={data.slowest} />
          <HealthStores health={data} />
        </>
      )}
    </Administration>
  )
}
