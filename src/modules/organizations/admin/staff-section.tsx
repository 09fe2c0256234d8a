import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import type { Arrived } from '../../../admin/api.ts'
import { Table } from '../../../admin/ui/table.tsx'
import { useLocale, useWords } from '../../../admin/words.ts'
import type { staffOn } from '../staffing/endpoints.ts'
import { assignmentSubjects, dedications } from '../staffing/schema.ts'
import css from './staff-section.module.css'

const words = {
  label: { vi: 'Phân công tại {name}', en: 'Assignments at {name}' },
  who: { vi: 'Người, bộ phận', en: 'Who' },
  duty: { vi: 'Nhiệm vụ', en: 'Duty' },
  subject: { vi: 'Đối tượng', en: 'Subject' },
  dedication: { vi: 'Chế độ', en: 'Dedication' },
  post: { vi: 'Định biên', en: 'Established post' },
  headcount: { vi: 'Số lượng', en: 'Number' },
  yes: { vi: 'có định biên', en: 'yes' },
  no: { vi: 'không định biên', en: 'no' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  counts: {
    vi: 'chuyên trách {dedicated}, kiêm nhiệm {concurrent}',
    en: 'dedicated {dedicated}, concurrent {concurrent}',
  },
} as const satisfies Record<string, Labels>

type Staffed = Arrived<NonNullable<(typeof staffOn)['output']['_output']>>['organizations'][number]
type Assignment = Staffed['assignments'][number]

/** People at work of one dedication: named ones count one, groups as many as they say; null when none is known. */
function people(assignments: readonly Assignment[], dedication: 'dedicated' | 'concurrent'): number | null {
  const amounts = assignments.flatMap((assignment) => {
    const { subject, headcount } = assignment
    if (assignment.dedication !== dedication || subject === null) return []
    if (subject === 'group') return headcount === null ? [] : [headcount]
    return subject === 'leader' || subject === 'officer' ? [1] : []
  })
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

/** Who is assigned, organisation by organisation. */
export function StaffSection({ organizations }: { organizations: readonly Staffed[] }) {
  const t = useWords()
  return (
    <>
      {organizations.map(({ organization, assignments }) => (
        <section key={organization.id} className={css.organization} aria-label={organization.name}>
          <h2>{organization.name}</h2>
          <Counts assignments={assignments} />
          <Table
            label={t(words.label, { name: organization.name })}
            head={[
              t(words.who),
              t(words.duty),
              t(words.subject),
              t(words.dedication),
              t(words.post),
              t(words.headcount),
            ]}
          >
            {assignments.map((assignment) => (
              <Row key={assignment.id} assignment={assignment} />
            ))}
          </Table>
        </section>
      ))}
    </>
  )
}

function Counts({ assignments }: { assignments: readonly Assignment[] }) {
  const t = useWords()
  const counts = (['dedicated', 'concurrent'] as const).map((dedication) => people(assignments, dedication))
  const [dedicated, concurrent] = counts.map((count) => (count === null ? t(words.unknown) : String(count)))
  return <p className={css.counts}>{t(words.counts, { dedicated, concurrent })}</p>
}

function Row({ assignment }: { assignment: Assignment }) {
  const t = useWords()
  const locale = useLocale()
  const { id, title, subject, fullName, position, duty, dedication, establishedPost, headcount } = assignment
  const counted = subject === 'group' || subject === 'posts'
  const post = establishedPost === null ? '–' : t(establishedPost ? words.yes : words.no)
  return (
    <tr>
      <td>
        <Link to="/records/$collection/$id" params={{ collection: 'staff-assignments', id }}>
          {fullName ?? title}
        </Link>
        {position && <small className={css.small}>{position}</small>}
      </td>
      <td>{duty ?? '–'}</td>
      <td>{subject === null ? '–' : t(assignmentSubjects[subject])}</td>
      <td>{dedication === null ? '–' : t(dedications[dedication])}</td>
      <td>{post}</td>
      <td data-number>
        {headcount === null ? (counted ? t(words.unknown) : '–') : formatNumber(headcount, locale)}
      </td>
    </tr>
  )
}
