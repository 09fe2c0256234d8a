import { createLazyRoute } from '@tanstack/react-router'
import { addressOf, type Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { ButtonAnchor, ButtonLink } from '../../../../admin/ui/button.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { PathLink } from '../../../../admin/ui/path-link.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { Button } from '../../../../admin/ui/button.tsx'
import { useAddress, type Address } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { jobEndpoints, type JobSummary } from '../../jobs/endpoints.ts'
import { jobStates, type JobState, type TargetLocale } from '../../jobs/job.ts'
import { languageName } from '../../jobs/language-name.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import { Deadline } from './deadline.tsx'
import css from './jobs.module.css'
import { JobFilters } from './job-filters.tsx'
import { Progress } from './progress.tsx'
import { JobStanding } from './state.tsx'
import { common } from './words.ts'

const words = {
  lead: {
    vi: 'Mỗi gói là một số mục dịch sang một ngôn ngữ, giao cho một người, có hạn.',
    en: 'A job is some items in one language, given to one person, with a deadline.',
  },
  make: { vi: 'Lập gói dịch', en: 'Make a job' },
  calendar: { vi: 'Lịch hạn của tôi', en: 'My deadlines' },
  none: { vi: 'Chưa có gói dịch nào', en: 'No jobs yet' },
  noneText: {
    vi: 'Chọn mục trong bảng độ phủ hoặc bấm Lập gói dịch, rồi giao cho cán bộ biên dịch hay người dịch bên ngoài.',
    en: 'Choose items in the coverage matrix or make a job here, then give it to an officer or a translator outside.',
  },
  nothing: { vi: 'Không có gói dịch nào khớp', en: 'No job fits' },
  nothingText: { vi: 'Bỏ bớt điều kiện lọc để xem thêm.', en: 'Take away a filter to see more.' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filters' },
  title: { vi: 'Gói', en: 'Job' },
  state: { vi: 'Tình trạng', en: 'State' },
  mine: { vi: 'Của tôi', en: 'Mine' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về đầu', en: 'First page' },
} as const satisfies Record<string, Labels>

const FILTERS = ['state', 'locale', 'mine', 'overdue', 'q', 'item'] as const

function queryOf(address: Address) {
  const { state, locale, mine, overdue, q, item, cursor } = address
  return {
    ...(jobStates.includes(state as JobState) ? { state: state as JobState } : {}),
    ...(locale ? { locale: locale as TargetLocale } : {}),
    ...(mine ? { mine: 'true' } : {}),
    ...(overdue ? { overdue: 'true' } : {}),
    ...(q ? { q } : {}),
    ...(item ? { item } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

function JobsPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const { data, error, refetch } = useCall(jobEndpoints.list, queryOf(address), { keep: true })
  const isNarrowed = FILTERS.some((name) => address[name])
  const clear = () => change(Object.fromEntries([...FILTERS, 'cursor'].map((name) => [name, null])))
  return (
    <Page
      name={t(common.jobs)}
      crumbs={[{ label: t(common.desk), link: { to: '/translations' } }, { label: t(common.jobs) }]}
      actions={
        <>
          <ButtonAnchor
            variant="quiet"
            icon="export"
            href={addressOf(jobEndpoints.calendar, {})}
            download="goi-dich.ics"
          >
            {t(words.calendar)}
          </ButtonAnchor>
          {data?.mayCreate && (
            <ButtonLink variant="primary" icon="plus" to="/translations/jobs/new">
              {t(words.make)}
            </ButtonLink>
          )}
        </>
      }
    >
      <TranslationTabs />
      <PageTitle lead={t(words.lead)}>{t(common.jobs)}</PageTitle>
      <div className={css.body}>
        <JobFilters address={address} onChange={change} />
        {error && !data && <Failure error={error} retry={() => void refetch()} />}
        {!data && !error && <SkeletonRows label={t(common.loading)} />}
        {data && data.items.length > 0 && <JobTable jobs={data.items} />}
        {data && data.items.length === 0 && (
          <Empty
            title={t(isNarrowed ? words.nothing : words.none)}
            actions={isNarrowed && <Button onClick={clear}>{t(words.clear)}</Button>}
          >
            {t(isNarrowed ? words.nothingText : words.noneText)}
          </Empty>
        )}
        {data && (data.nextCursor !== null || address['cursor']) && (
          <p className={css.pages}>
            {address['cursor'] && (
              <Button variant="quiet" onClick={() => change({ cursor: null })}>
                {t(words.first)}
              </Button>
            )}
            {data.nextCursor !== null && (
              <Button onClick={() => change({ cursor: data.nextCursor }, { push: true })}>
                {t(words.next)}
              </Button>
            )}
          </p>
        )}
      </div>
    </Page>
  )
}

function JobTable({ jobs }: { jobs: readonly Arrived<JobSummary>[] }) {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={css.list}>
      <Table
        label={t(common.jobs)}
        head={[
          t(words.title),
          t(common.assignee),
          t(common.deadline),
          <span key="words" className={css.number}>
            {t(common.words)}
          </span>,
          t(common.progress),
          t(words.state),
        ]}
      >
        {jobs.map((job) => (
          <tr key={job.id}>
            <td data-cell="title">
              <PathLink path={`/translations/jobs/${job.id}`}>{job.title}</PathLink>
              <small>
                {languageName(job.locale, locale)} · {formatNumber(job.items, locale)}{' '}
                {t(common.items).toLocaleLowerCase(locale)}
              </small>
            </td>
            <td data-name={t(common.assignee)}>
              <span>
                {job.mine ? t(words.mine) : job.assignee.name}
                {job.assignee.id === null && <small>{t(common.outside)}</small>}
              </span>
            </td>
            <td data-name={t(common.deadline)}>
              <Deadline job={job} />
            </td>
            <td data-number data-name={t(common.words)}>
              {formatNumber(job.words, locale)}
            </td>
            <td data-name={t(common.progress)}>
              <Progress of={job.progress} label={job.title} />
            </td>
            <td data-name={t(words.state)}>
              <JobStanding state={job.state} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

export const page = createLazyRoute('/office/translations/jobs')({ component: JobsPage })
