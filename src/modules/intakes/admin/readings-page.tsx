import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call, type Arrived } from '../../../admin/api.ts'
import { SendingProgress } from '../../../admin/exchange/sending-progress.tsx'
import { useSending } from '../../../admin/exchange/use-sending.ts'
import { useCall } from '../../../admin/queries.ts'
import { DropZone } from '../../../admin/ui/drop-zone.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { readingEndpoints, type ReadingSummary } from '../readings/endpoints.ts'
import css from './reader.module.css'

const words = {
  reports: { vi: 'Báo cáo năm', en: 'Annual reports' },
  name: { vi: 'Đọc báo cáo cũ', en: 'Old reports' },
  lead: {
    vi: 'Nộp báo cáo các năm trước; máy tách thành bản ghi, bạn nhận từng đoạn.',
    en: 'Send reports of earlier years; they are cut into records, and you accept each passage.',
  },
  drop: { vi: 'Thả báo cáo cũ vào đây', en: 'Drop an old report here' },
  kinds: {
    vi: 'DOCX hoặc TXT. Bản PDF: mở bằng Word rồi lưu thành DOCX. Bản quét phải nhận dạng chữ trước.',
    en: 'DOCX or TXT. A PDF: open it in Word and save it as DOCX. A scan must be recognised first.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  org: { vi: 'Báo cáo của', en: 'Report of' },
  year: { vi: 'Năm báo cáo', en: 'Year of the report' },
  yearHelp: { vi: 'Để trống thì lấy năm ghi trong báo cáo', en: 'Empty: the year that the report states' },
  again: {
    vi: 'Tệp này đã được đọc. Mở lại lần đọc trước.',
    en: 'This file was read before. Its reading goes on.',
  },
  report: { vi: 'Báo cáo', en: 'Report' },
  of: { vi: 'Cơ quan', en: 'Organisation' },
  decided: { vi: 'Đã quyết', en: 'Decided' },
  written: { vi: 'Đã vào sổ', en: 'Written' },
  touched: { vi: 'Lần cuối', en: 'Last touched' },
  emptyTitle: { vi: 'Chưa đọc báo cáo cũ nào', en: 'No old report has been read' },
  empty: {
    vi: 'Báo cáo các năm trước có sẵn số liệu để đối chiếu. Thả một tệp vào ô phía trên để bắt đầu.',
    en: 'Reports of earlier years hold figures to compare with. Drop a file above to begin.',
  },
  loading: { vi: 'Đang mở danh sách báo cáo cũ', en: 'Opening the old reports' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/reports/read')({ component: ReadingsPage })

function ReadingsPage() {
  const t = useWords()
  const readings = useCall(readingEndpoints.list, {})
  return (
    <Page
      name={t(words.name)}
      crumbs={[{ label: t(words.reports), link: { to: '/reports' } }, { label: t(words.name) }]}
    >
      <PageTitle lead={t(words.lead)}>{t(words.name)}</PageTitle>
      {readings.error ? (
        <Failure error={readings.error} retry={() => void readings.refetch()} />
      ) : readings.data ? (
        <div className={css.list}>
          <SendReport organizations={readings.data.organizations} />
          {readings.data.items.length === 0 ? (
            <Empty title={t(words.emptyTitle)}>{t(words.empty)}</Empty>
          ) : (
            <List items={readings.data.items} />
          )}
        </div>
      ) : (
        <SkeletonRows label={t(words.loading)} />
      )}
    </Page>
  )
}

function SendReport({ organizations }: { organizations: readonly { id: string; name: string }[] }) {
  const t = useWords()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  const [year, setYear] = useState('')
  const orgId = chosen ?? organizations[0]?.id ?? ''
  const asked = Number(year)
  const { sending, problem, send, cancel } = useSending(async (uploadId) => {
    const given = year.trim() === '' ? {} : { year: asked }
    const { id, again } = await call(readingEndpoints.begin, { uploadId, orgId, ...given })
    if (again) toast(t(words.again))
    await navigate({ to: '/reports/read/$id', params: { id } })
  })
  if (sending) return <SendingProgress sending={sending} onCancel={cancel} />
  return (
    <section>
      {problem && (
        <Note tone="red" icon="error" role="alert">
          {problem.message}
        </Note>
      )}
      <div className={css.sending}>
        <DropZone
          title={t(words.drop)}
          choose={t(words.choose)}
          accept=".docx,.txt"
          variant="primary"
          disabled={orgId === ''}
          onFile={send}
        >
          {t(words.kinds)}
        </DropZone>
        <div className={css.asked}>
          <SelectField
            label={t(words.org)}
            clearable={false}
            data={organizations.map(({ id, name }) => ({ value: id, label: name }))}
            value={orgId}
            onChange={setChosen}
          />
          <TextField
            label={t(words.year)}
            description={t(words.yearHelp)}
            inputMode="numeric"
            maxLength={4}
            value={year}
            onChange={(event) => setYear(event.currentTarget.value.replace(/\D/g, ''))}
          />
        </div>
      </div>
    </section>
  )
}

function List({ items }: { items: readonly Arrived<ReadingSummary>[] }) {
  const t = useWords()
  const head = [words.report, words.of, words.decided, words.written, words.touched].map((each) => t(each))
  return (
    <Table label={t(words.name)} head={head}>
      {items.map(({ id, title, year, orgName, decided, total, written, touchedAt }) => {
        const day = localDate(new Date(touchedAt))
        return (
          <tr key={id}>
            <td>
              <Link to="/reports/read/$id" params={{ id }}>
                {title} ({year})
              </Link>
            </td>
            <td>{orgName}</td>
            <td>
              {decided}/{total}
            </td>
            <td>{written}</td>
            <td>{isIsoDate(day) ? shortDate(day) : day}</td>
          </tr>
        )
      })}
    </Table>
  )
}
