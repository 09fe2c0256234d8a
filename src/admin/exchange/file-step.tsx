import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { importEndpoints } from '../../modules/intakes/imports/endpoints.ts'
import { isIsoDate, localDate, shortDate } from '../../platform/time/dates.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import { readCollection } from '../../records/http/overview-endpoints.ts'
import { call, type Arrived } from '../api.ts'
import { useCall } from '../queries.ts'
import { useMe } from '../session.tsx'
import { ButtonAnchor } from '../ui/button.tsx'
import { DropZone } from '../ui/drop-zone.tsx'
import { Note } from '../ui/note.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { Table } from '../ui/table.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'
import { SendingProgress } from './sending-progress.tsx'
import { stageLabels } from './stage-labels.ts'
import { useSending } from './use-sending.ts'

const words = {
  drop: { vi: 'Thả tệp vào đây', en: 'Drop the file here' },
  kinds: {
    vi: 'XLSX, CSV hoặc JSON, tối đa 50 MB và 100.000 dòng. Chưa ghi gì cho đến khi bạn xem xong.',
    en: 'XLSX, CSV or JSON, at most 50 MB and 100,000 rows. Nothing is written until you have looked at it.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  templateTitle: { vi: 'Chưa có tệp?', en: 'No file yet?' },
  template: {
    vi: 'Tệp mẫu có sẵn tên cột, danh mục chọn và giải thích từng cột. Muốn sửa bản ghi đã có thì xuất danh sách ra Excel, sửa rồi nộp lại.',
    en: 'The template has the columns, drop-down lists and a note at each column. To change records that are there, export the list, edit it and send it back.',
  },
  download: { vi: 'Tải tệp mẫu', en: 'Download the template' },
  owner: { vi: 'Đơn vị của những dòng không ghi đơn vị', en: 'Owner of the rows that name none' },
  recent: { vi: 'Các lần nhập của tôi', en: 'My imports' },
  file: { vi: 'Tệp', en: 'File' },
  day: { vi: 'Ngày', en: 'Day' },
  stage: { vi: 'Bước', en: 'Step' },
  written: { vi: 'Đã ghi', en: 'Written' },
} as const satisfies Record<string, Labels>

const ACCEPT = '.xlsx,.csv,.json'

/** The first step: the file, the template, and what was begun before. */
export function FileStep({ collection }: { collection: string }) {
  const t = useWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const described = useCall(readCollection, { name: collection }, { staleTime: 300_000 })
  const organizations = described.data?.createAt ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const own = useMe().assignments.map(({ orgId }) => orgId)
  const likely =
    organizations.find(({ id }) => own.includes(id)) ?? (organizations.length === 1 ? organizations[0] : null)
  const owner = chosen ?? likely?.id ?? null
  const { sending, problem, send, cancel } = useSending(async (uploadId) => {
    const { id } = await call(importEndpoints.begin, { collection, uploadId, ownerOrgId: owner })
    await navigate({ to: '/records/$collection/import', params: { collection }, search: { import: id } })
  })
  if (sending) {
    return (
      <div className={css.body}>
        <SendingProgress sending={sending} onCancel={cancel} />
      </div>
    )
  }
  return (
    <div className={css.body}>
      {problem && (
        <Note tone="red" icon="error" role="alert">
          {problem.message}
        </Note>
      )}
      <div className={css.two}>
        <DropZone
          title={t(words.drop)}
          choose={t(words.choose)}
          accept={ACCEPT}
          variant="primary"
          onFile={send}
        >
          {t(words.kinds)}
        </DropZone>
        <div className={css.template}>
          <h2>{t(words.templateTitle)}</h2>
          <p>{t(words.template)}</p>
          <ButtonAnchor
            icon="import"
            href={`/api/records/${collection}/template.xlsx?locale=${locale}`}
            download
          >
            {t(words.download)}
          </ButtonAnchor>
          {organizations.length > 1 && (
            <SelectField
              label={t(words.owner)}
              data={organizations.map(({ id, name }) => ({ value: id, label: name }))}
              value={owner}
              onChange={setChosen}
            />
          )}
        </div>
      </div>
      <Recent collection={collection} />
    </div>
  )
}

function Recent({ collection }: { collection: string }) {
  const t = useWords()
  const locale = useLocale()
  const { data } = useCall(importEndpoints.list, { collection })
  if (!data || data.items.length === 0) return null
  return (
    <section className={css.recent}>
      <h2>{t(words.recent)}</h2>
      <Table
        label={t(words.recent)}
        head={[words.file, words.day, words.stage, words.written].map((each) => t(each))}
      >
        {data.items.map((item) => (
          <tr key={item.id}>
            <td>
              <Link to="/records/$collection/import" params={{ collection }} search={{ import: item.id }}>
                {item.fileName}
              </Link>
            </td>
            <td>{dayOf(item)}</td>
            <td>{t(stageLabels[item.stage])}</td>
            <td>{item.written === 0 ? '–' : formatNumber(item.written, locale)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

type Item = Arrived<{ createdAt: Date }>

function dayOf({ createdAt }: Item): string {
  const day = localDate(new Date(createdAt))
  return isIsoDate(day) ? shortDate(day) : day
}
