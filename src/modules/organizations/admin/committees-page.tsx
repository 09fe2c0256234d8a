import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { isIsoDate, today, yearOf, type IsoDate } from '../../../platform/time/dates.ts'
import { useCall } from '../../../admin/queries.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useWords } from '../../../admin/words.ts'
import { useWorkingYear } from '../../../admin/working-year.ts'
import { committeesOn, staffOn } from '../staffing/endpoints.ts'
import css from './committees-page.module.css'
import { CommitteeSection } from './committee-section.tsx'
import { StaffSection } from './staff-section.tsx'

export const page = createLazyRoute('/office/committees')({ component: CommitteesPage })

const words = {
  title: { vi: 'Nhân sự, Ban Chỉ đạo', en: 'Staff and committees' },
  on: { vi: 'Vào ngày', en: 'On' },
  parts: { vi: 'Phần', en: 'Part' },
  committees: { vi: 'Ban Chỉ đạo', en: 'Committees' },
  staff: { vi: 'Phân công nhân sự', en: 'Staff' },
  addCommittee: { vi: 'Thêm Ban Chỉ đạo', en: 'Add a committee' },
  addStaff: { vi: 'Thêm phân công', en: 'Add an assignment' },
  wait: { vi: 'Đang mở danh sách', en: 'Opening the list' },
  noCommittee: { vi: 'Chưa ghi Ban Chỉ đạo nào vào ngày này', en: 'No committee on record for this day' },
  noCommitteeWhy: {
    vi: 'Báo cáo mục II.2 cần Ban Chỉ đạo và số thành viên. Thêm Ban Chỉ đạo, hoặc chọn ngày khác.',
    en: 'Section II.2 of the report needs the committee and its members. Add one or choose another day.',
  },
  noStaff: { vi: 'Chưa ghi phân công nào vào ngày này', en: 'No assignment on record for this day' },
  noStaffWhy: {
    vi: 'Báo cáo mục II.2 cần cơ quan đầu mối, lãnh đạo phụ trách và cán bộ chuyên trách, kiêm nhiệm.',
    en: 'Section II.2 of the report needs the lead agency, leaders in charge and dedicated or concurrent staff.',
  },
  moreCommittees: {
    vi: 'Chỉ hiện 100 Ban Chỉ đạo đầu. Xem đủ ở danh sách.',
    en: 'Only the first 100 committees are shown. The list has them all.',
  },
} as const satisfies Record<string, Labels>

type Part = 'committees' | 'staff'

/** Who steers and who does the work, as of a day. */
function CommitteesPage() {
  const t = useWords()
  const { year } = useWorkingYear()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const navigate = useNavigate()
  const said = search['on']
  const usual = year < yearOf(today()) ? (`${year}-12-31` as IsoDate) : today()
  const on = typeof said === 'string' && isIsoDate(said) ? said : usual
  const part: Part = search['part'] === 'staff' ? 'staff' : 'committees'
  const change = (next: { on?: string; part?: Part }) =>
    void navigate({ to: '/committees', search: { on, part, ...next }, replace: true })
  const collection = part === 'staff' ? 'staff-assignments' : 'committees'
  return (
    <Page
      name={t(words.title)}
      crumbs={[{ label: t(words.title) }]}
      actions={
        <ButtonLink variant="primary" icon="plus" to="/records/$collection/new" params={{ collection }}>
          {t(part === 'staff' ? words.addStaff : words.addCommittee)}
        </ButtonLink>
      }
    >
      <PageTitle>{t(words.title)}</PageTitle>
      <div className={css.choices}>
        <Tabs
          label={t(words.parts)}
          tabs={[
            { name: 'committees' as const, label: t(words.committees) },
            { name: 'staff' as const, label: t(words.staff) },
          ]}
          current={part}
          onChange={(name) => change({ part: name })}
        />
        <DateField
          className={css.date}
          label={t(words.on)}
          value={on}
          clearable={false}
          onChange={(date) => date !== null && isIsoDate(date) && change({ on: date })}
        />
      </div>
      <div className={css.body}>{part === 'staff' ? <Staff on={on} /> : <Committees on={on} />}</div>
    </Page>
  )
}

function Committees({ on }: { on: string }) {
  const t = useWords()
  const { data, error, refetch } = useCall(committeesOn, { on }, { keep: true })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t(words.wait)} />
  if (data.committees.length === 0)
    return <Empty title={t(words.noCommittee)}>{t(words.noCommitteeWhy)}</Empty>
  return (
    <>
      {data.committees.map((committee) => (
        <CommitteeSection key={committee.id} committee={committee} />
      ))}
      {data.more && <p>{t(words.moreCommittees)}</p>}
    </>
  )
}

function Staff({ on }: { on: string }) {
  const t = useWords()
  const { data, error, refetch } = useCall(staffOn, { on }, { keep: true })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t(words.wait)} />
  if (data.organizations.length === 0) return <Empty title={t(words.noStaff)}>{t(words.noStaffWhy)}</Empty>
  return <StaffSection organizations={data.organizations} />
}
