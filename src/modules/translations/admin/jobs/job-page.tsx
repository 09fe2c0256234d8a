import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Facts } from '../../../../admin/ui/facts.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { jobEndpoints, type JobView } from '../../jobs/endpoints.ts'
import { languageName } from '../../jobs/language-name.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { Deadline } from './deadline.tsx'
import { JobActs } from './job-acts.tsx'
import { JobHistory } from './job-history.tsx'
import { JobItems } from './job-items.tsx'
import { JobLinks } from './job-links.tsx'
import css from './jobs.module.css'
import { Progress } from './progress.tsx'
import { JobStanding } from './state.tsx'
import { WordCounts } from './word-counts.tsx'
import { common } from './words.ts'

const words = {
  state: { vi: 'Tình trạng', en: 'State' },
  givenBy: { vi: 'Người giao', en: 'Given by' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  noEmail: { vi: 'không có, hoặc đã xóa', en: 'none, or removed' },
  rate: { vi: 'Đơn giá', en: 'Rate' },
  aWord: { vi: '{rate} đồng/từ', en: '{rate} đồng a word' },
  accepted: { vi: 'Số từ nghiệm thu', en: 'Words accepted' },
  amount: { vi: 'Thành tiền', en: 'Amount' },
  expected: { vi: 'Thành tiền dự kiến', en: 'Amount expected' },
  dong: { vi: '{amount} đồng', en: '{amount} đồng' },
  notes: { vi: 'Ghi chú cho người dịch', en: 'Notes for the translator' },
  count: { vi: 'Khối lượng lúc giao', en: 'Words when they were given' },
} as const satisfies Record<string, Labels>

function JobPage() {
  const { id = '' } = useParams({ strict: false })
  const t = useWords()
  const { data: job, error, refetch } = useCall(jobEndpoints.read, { id })
  return (
    <Page
      name={job?.title ?? t(common.jobs)}
      crumbs={[
        { label: t(common.desk), link: { to: '/translations' } },
        { label: t(common.jobs), link: { to: '/translations/jobs' } },
        { label: job?.title ?? '…' },
      ]}
      actions={job && <JobActs job={job} />}
    >
      <TranslationTabs />
      {error && !job && <Failure error={error} retry={() => void refetch()} />}
      {!job && !error && <SkeletonRows label={t(common.loading)} />}
      {job && <Job job={job} />}
    </Page>
  )
}

function Job({ job }: { job: Arrived<JobView> }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <>
      <PageTitle lead={languageName(job.locale, locale)}>{job.title}</PageTitle>
      <div className={css.body}>
        <div className={css.two}>
          <div>
            <div className={css.overall}>
              <Progress of={job.progress} label={t(common.progress)} />
            </div>
            <JobItems job={job} />
            {job.notes !== null && (
              <section>
                <h2>{t(words.notes)}</h2>
                <p className={css.notes}>{job.notes}</p>
              </section>
            )}
            <section>
              <h2>{t(words.count)}</h2>
              <WordCounts counts={job.counts} />
            </section>
          </div>
          <aside>
            <JobFacts job={job} />
            {job.may.run && job.assignee.id === null && <JobLinks job={job} />}
            <JobHistory job={job} />
          </aside>
        </div>
      </div>
    </>
  )
}

function JobFacts({ job }: { job: Arrived<JobView> }) {
  const t = useWords()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, locale)
  const isOutside = job.assignee.id === null
  const money =
    job.rate === null
      ? []
      : [
          { name: t(words.rate), value: t(words.aWord, { rate: number(job.rate) }) },
          ...(job.acceptedWords === null
            ? []
            : [{ name: t(words.accepted), value: number(job.acceptedWords) }]),
          {
            name: t(job.acceptedWords === null ? words.expected : words.amount),
            value: t(words.dong, { amount: number(job.amount ?? 0) }),
          },
        ]
  return (
    <Facts
      facts={[
        { name: t(words.state), value: <JobStanding state={job.state} /> },
        { name: t(common.deadline), value: <Deadline job={job} /> },
        {
          name: t(common.assignee),
          value: isOutside ? `${job.assignee.name} (${t(common.outside)})` : job.assignee.name,
        },
        ...(isOutside && job.may.run
          ? [{ name: t(words.email), value: job.assigneeEmail ?? t(words.noEmail) }]
          : []),
        { name: t(words.givenBy), value: job.createdByName },
        ...money,
      ]}
    />
  )
}

export const page = createLazyRoute('/office/translations/jobs/$id')({ component: JobPage })
