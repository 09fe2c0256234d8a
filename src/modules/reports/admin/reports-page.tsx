import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { shortDate, localDate } from '../../../platform/time/dates.ts'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { RecordState } from '../../../admin/ui/record-state.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import { studioEndpoints } from '../studio/endpoints.ts'
import { BeginReport } from './begin-report.tsx'
import { Progress } from './progress.tsx'
import css from './reports-page.module.css'

export const page = createLazyRoute('/office/reports')({ component: ReportsPage })

const words = {
  title: { vi: 'Báo cáo năm', en: 'Annual reports' },
  lead: {
    vi: 'Mỗi báo cáo soạn từ bản ghi đã duyệt; mở để viết, kiểm tra, chốt số liệu và tải về.',
    en: 'Each is compiled from approved records; open one to write, check, freeze and download it.',
  },
  begin: { vi: 'Tạo báo cáo', en: 'Create a report' },
  read: { vi: 'Đọc báo cáo cũ', en: 'Read old reports' },
  year: { vi: 'Năm', en: 'Year' },
  report: { vi: 'Báo cáo', en: 'Report' },
  state: { vi: 'Trạng thái', en: 'State' },
  progress: { vi: 'Các mục', en: 'Sections' },
  closed: { vi: 'Chốt, ký', en: 'Frozen, signed' },
  changed: { vi: 'Sửa lần cuối', en: 'Last change' },
  frozen: { vi: 'Bản chốt {number}', en: 'Frozen copy {number}' },
  signed: { vi: 'Có bản ký', en: 'Signed' },
  none: { vi: 'Chưa có báo cáo nào', en: 'No report yet' },
  why: {
    vi: 'Tạo báo cáo của năm đầu tiên; nội dung tự soạn từ các bản ghi đã duyệt.',
    en: 'Create the report of a first year; it is compiled from the approved records.',
  },
  loading: { vi: 'Đang mở danh sách báo cáo', en: 'Opening the reports' },
} as const satisfies Record<string, Labels>

type Row = Arrived<NonNullable<(typeof studioEndpoints.list)['output']['_output']>>['reports'][number]

/** The annual reports that I may read, by year. */
function ReportsPage() {
  const t = useWords()
  const [isBeginning, setBeginning] = useState(false)
  const listed = useCall(studioEndpoints.list, {})
  const mayBegin = (listed.data?.organizations.length ?? 0) > 0
  useKeys({
    n: (event) => {
      event.preventDefault()
      if (mayBegin) setBeginning(true)
    },
  })
  const begin = mayBegin && (
    <Button variant="primary" icon="plus" keys="N" onClick={() => setBeginning(true)}>
      {t(words.begin)}
    </Button>
  )
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.title) }]}
      actions={
        <>
          <ButtonLink to="/reports/read" variant="quiet">
            {t(words.read)}
          </ButtonLink>
          {begin}
        </>
      }
    >
      <PageTitle count={listed.data?.reports.length} lead={t(words.lead)}>
        {t(words.title)}
      </PageTitle>
      {listed.error && <Failure error={listed.error} retry={() => void listed.refetch()} />}
      {!listed.data && !listed.error && <SkeletonRows label={t(words.loading)} />}
      {listed.data?.reports.length === 0 && (
        <Empty
          title={t(words.none)}
          actions={
            <>
              {mayBegin && (
                <Button icon="plus" onClick={() => setBeginning(true)}>
                  {t(words.begin)}
                </Button>
              )}
              <ButtonLink to="/reports/read">{t(words.read)}</ButtonLink>
            </>
          }
        >
          {t(words.why)}
        </Empty>
      )}
      {listed.data && listed.data.reports.length > 0 && <Rows rows={listed.data.reports} />}
      {isBeginning && listed.data && (
        <BeginReport organizations={listed.data.organizations} onClose={() => setBeginning(false)} />
      )}
    </Page>
  )
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useWords()
  return (
    <div className={css.list}>
      <Table
        cards
        label={t(words.title)}
        head={[
          t(words.year),
          t(words.report),
          t(words.state),
          t(words.progress),
          t(words.closed),
          t(words.changed),
        ]}
      >
        {rows.map((row) => (
          <ReportRow key={row.id} row={row} />
        ))}
      </Table>
    </div>
  )
}

function ReportRow({ row: { org, year, title, state, frozen, signed, updatedAt } }: { row: Row }) {
  const t = useWords()
  return (
    <tr>
      <td>
        <b>{year}</b>
      </td>
      <td>
        <Link to="/reports/$org/$year" params={{ org: org.code, year: String(year) }} className={css.title}>
          {title}
        </Link>
        <span className={css.org}>{org.name}</span>
      </td>
      <td>
        <RecordState state={state} />
      </td>
      <td>
        <Progress org={org.code} year={year} />
      </td>
      <td>
        <span className={css.tags}>
          {frozen !== null && <Tag>{t(words.frozen, { number: frozen })}</Tag>}
          {signed && <Tag tone="forest">{t(words.signed)}</Tag>}
        </span>
      </td>
      <td data-label={t(words.changed)}>{shortDate(localDate(new Date(updatedAt)))}</td>
    </tr>
  )
}
