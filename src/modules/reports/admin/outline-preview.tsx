import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { useMe } from '../../../admin/session.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { today, yearOf } from '../../../platform/time/dates.ts'
import { previewOutline, type OutlineView, type PreviewBlock } from '../outline-endpoints.ts'
import css from './outline.module.css'

const words = {
  with: { vi: 'Soạn thử với', en: 'Try it with' },
  organization: { vi: 'Số liệu của cơ quan', en: 'The data of' },
  year: { vi: 'Năm', en: 'Year' },
  loading: { vi: 'Đang soạn thử', en: 'Compiling' },
  unsaved: { vi: 'Đang chờ lưu bản soạn…', en: 'Waiting for the draft to be saved…' },
  empty: { vi: 'Mục chưa có gì để báo cáo: {sections}', en: 'Sections with nothing to tell: {sections}' },
  choose: {
    vi: 'Chọn một cơ quan để xem báo cáo của cơ quan đó theo đề cương này.',
    en: 'Choose an organisation to see its report in this outline.',
  },
} as const satisfies Record<string, Labels>

const FIRST_YEAR = 2010

/** The report of an organisation as it reads with this outline; nothing of it is kept. */
export function OutlinePreview({ view, saved }: { view: Arrived<OutlineView>; saved: boolean }) {
  const t = useWords()
  const working = useWorkingYear()
  const [org, setOrg] = useState<string | null>(useMe().assignments[0]?.orgId ?? null)
  const [year, setYear] = useState(working.year)
  const years = Array.from({ length: yearOf(today()) + 2 - FIRST_YEAR }, (_, step) =>
    String(FIRST_YEAR + step),
  ).reverse()
  return (
    <>
      <FilterRow label={t(words.with)}>
        <OrganizationField label={t(words.organization)} value={org} onChange={setOrg} />
        <SelectField
          label={t(words.year)}
          clearable={false}
          data={years}
          value={String(year)}
          onChange={(chosen) => setYear(Number(chosen ?? year))}
        />
      </FilterRow>
      {org === null && <p>{t(words.choose)}</p>}
      {!saved && <p role="status">{t(words.unsaved)}</p>}
      {org !== null && saved && <Compiled code={view.code} version={view.version} org={org} year={year} />}
    </>
  )
}

type CompiledProps = { code: string; version: number; org: string; year: number }

function Compiled(props: CompiledProps) {
  const t = useWords()
  const preview = useCall(previewOutline, props, { staleTime: 0 })
  if (preview.error) return <Failure error={preview.error} />
  if (!preview.data) return <SkeletonRows label={t(words.loading)} />
  const { subject, blocks, annexes, empty } = preview.data
  return (
    <>
      {empty.length > 0 && <Note icon="info">{t(words.empty, { sections: empty.join('; ') })}</Note>}
      <article className={css.sheet} lang="vi">
        <h2>{subject}</h2>
        <Blocks blocks={blocks} />
        {annexes.map((annex) => (
          <section key={annex.title}>
            <h2>{annex.title}</h2>
            <Blocks blocks={annex.blocks} />
          </section>
        ))}
      </article>
    </>
  )
}

function Blocks({ blocks }: { blocks: readonly PreviewBlock[] }) {
  return (
    <>
      {blocks.map((block, place) => (
        <Block key={place} block={block} />
      ))}
    </>
  )
}

function Block({ block }: { block: PreviewBlock }) {
  if (block.kind === 'heading') {
    const text = [block.number && `${block.number}.`, block.text].filter(Boolean).join(' ')
    return block.level === 1 ? <h3>{text}</h3> : <h4>{text}</h4>
  }
  if (block.kind === 'paragraph') return <p>{[block.marker, block.text].filter(Boolean).join(' ')}</p>
  return (
    <table>
      {block.caption && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {block.head.map((cell, column) => (
            <th key={column} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
