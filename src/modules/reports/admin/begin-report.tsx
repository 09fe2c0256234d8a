import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { today, yearOf } from '../../../platform/time/dates.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { call } from '../../../admin/api.ts'
import { queryClient, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { reportEndpoints } from '../endpoints.ts'
import { usualSubject } from './new-report.tsx'
import css from './reports-page.module.css'

const words = {
  title: { vi: 'Tạo báo cáo năm', en: 'Create an annual report' },
  org: { vi: 'Cơ quan', en: 'Organisation' },
  year: { vi: 'Năm báo cáo', en: 'Reporting year' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  outline: { vi: 'Đề cương', en: 'Outline' },
  usual: {
    vi: 'Để trống: đề cương có hiệu lực cuối kỳ',
    en: 'Empty: the outline in force at the end of the period',
  },
  create: { vi: 'Tạo và mở', en: 'Create and open' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  years: { vi: 'Nhập năm từ 1990 đến 2100.', en: 'Enter a year from 1990 to 2100.' },
} as const satisfies Record<string, Labels>

type BeginReportProps = {
  organizations: readonly { id: string; code: string; name: string }[]
  onClose: () => void
}

/** A new report: whose, of which year, about what, in which outline. */
export function BeginReport({ organizations, onClose }: BeginReportProps) {
  const t = useWords()
  const navigate = useNavigate()
  const outlines = useCall(reportEndpoints.outlines, {}, { staleTime: 60_000 })
  const [orgId, setOrg] = useState(organizations[0]?.id ?? '')
  const [yearText, setYear] = useState(String(yearOf(today())))
  const [subject, setSubject] = useState<string | null>(null)
  const [outline, setOutline] = useState<string | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const year = /^(19[9]\d|20\d\d|2100)$/.test(yearText) ? Number(yearText) : null
  const org = organizations.find(({ id }) => id === orgId)
  const create = async () => {
    if (year === null || !org) return
    const fields = { year, subject: subject ?? usualSubject(year), outline }
    try {
      await call(addressesOf('reports').create, { ownerOrgId: org.id, fields })
      await queryClient.invalidateQueries()
      await navigate({ to: '/reports/$org/$year', params: { org: org.code, year: String(year) } })
    } catch (failed) {
      setError(failed as Error)
    }
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" disabled={year === null || !org} onClick={() => void create()}>
            {t(words.create)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <SelectField
          label={t(words.org)}
          clearable={false}
          data={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          value={orgId}
          onChange={(value) => value && setOrg(value)}
        />
        <TextField
          label={t(words.year)}
          inputMode="numeric"
          value={yearText}
          error={year === null && t(words.years)}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <TextField
          label={t(words.subject)}
          value={subject ?? (year === null ? '' : usualSubject(year))}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <SelectField
          label={t(words.outline)}
          description={t(words.usual)}
          data={(outlines.data ?? []).map(({ code, version, name }) => ({
            value: `${code}@${version}`,
            label: name,
          }))}
          value={outline}
          onChange={setOutline}
        />
      </div>
      <Problem error={error} />
    </Dialog>
  )
}
