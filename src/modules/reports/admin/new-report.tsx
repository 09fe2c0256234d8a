import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Labels } from '../../../platform/labels.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { useWords } from '../../../admin/words.ts'

const words = {
  told: {
    vi: 'Năm {year} chưa có báo cáo của {org}. Dưới đây là bản soạn thử từ bản ghi; tạo báo cáo để viết và chốt.',
    en: '{org} has no report for {year} yet. Below is what the records give; create the report to write and freeze it.',
  },
  create: { vi: 'Tạo báo cáo {year}', en: 'Create the report of {year}' },
} as const satisfies Record<string, Labels>

export const usualSubject = (year: number) => `Tổng kết công tác thông tin đối ngoại năm ${year}`

type NewReportProps = { org: { id: string; name: string }; year: number }

/** Above a report that nobody has begun: what is shown, and the way to begin. */
export function NewReport({ org, year }: NewReportProps) {
  const t = useWords()
  const client = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  const create = async () => {
    const fields = { year, subject: usualSubject(year) }
    try {
      await call(addressesOf('reports').create, { ownerOrgId: org.id, fields })
      await client.invalidateQueries()
    } catch (failed) {
      setError(failed as Error)
    }
  }
  return (
    <>
      <Note
        icon="info"
        role="status"
        action={<Button onClick={() => void create()}>{t(words.create, { year })}</Button>}
      >
        {t(words.told, { year, org: org.name })}
      </Note>
      <Problem error={error} />
    </>
  )
}
