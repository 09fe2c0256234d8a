import { Link } from '@tanstack/react-router'
import type { Labels } from '../../../platform/labels.ts'
import type { Arrived } from '../../../admin/api.ts'
import { ButtonLink } from '../../../admin/ui/button.tsx'
import { Meter } from '../../../admin/ui/meter.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { useWords } from '../../../admin/words.ts'
import type { committeesOn } from '../staffing/endpoints.ts'
import { committeeRoles } from '../staffing/schema.ts'
import css from './committee-section.module.css'
import { spanWords, written } from './texts.ts'

const words = {
  established: { vi: 'Thành lập bởi', en: 'Established by' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  numbered: { vi: '{number} ngày {date}', en: '{number} of {date}' },
  head: { vi: 'Trưởng ban', en: 'Head' },
  standing: { vi: 'Cơ quan thường trực', en: 'Standing agency' },
  term: { vi: 'Nhiệm kỳ', en: 'Term' },
  meeting: { vi: 'Họp gần nhất', en: 'Last meeting' },
  unknown: { vi: 'chưa có số liệu', en: 'no data' },
  known: {
    vi: 'Nêu {declared} thành viên, đã biết tên {known}',
    en: '{declared} members stated, {known} known by name',
  },
  undeclared: {
    vi: 'Chưa nêu số thành viên, đã biết tên {known}',
    en: 'Number of members not stated, {known} known by name',
  },
  missing: {
    vi: 'Còn {missing} thành viên chưa có trong danh sách.',
    en: '{missing} members are not in the list yet.',
  },
  members: { vi: 'Thành viên {name}', en: 'Members of {name}' },
  name: { vi: 'Họ và tên', en: 'Name' },
  role: { vi: 'Chức danh trong Ban', en: 'Role' },
  position: { vi: 'Chức vụ, cơ quan', en: 'Post and organisation' },
  since: { vi: 'Thời gian', en: 'Time' },
  add: { vi: 'Thêm thành viên', en: 'Add a member' },
  none: { vi: 'Chưa có tên thành viên nào.', en: 'No member is known by name.' },
} as const satisfies Record<string, Labels>

type Committee = Arrived<NonNullable<(typeof committeesOn)['output']['_output']>>['committees'][number]

/** One committee: its basis, how many members it states, how many are known, and who they are. */
export function CommitteeSection({ committee }: { committee: Committee }) {
  const t = useWords()
  const { id, title, declaredMembers, knownMembers, mayAdd } = committee
  const missing = declaredMembers === null ? 0 : declaredMembers - knownMembers
  return (
    <section className={css.committee} aria-label={title}>
      <h2>
        <Link to="/records/$collection/$id" params={{ collection: 'committees', id }}>
          {title}
        </Link>
      </h2>
      <Facts committee={committee} />
      <div className={css.count}>
        <p>
          {declaredMembers === null
            ? t(words.undeclared, { known: knownMembers })
            : t(words.known, { declared: declaredMembers, known: knownMembers })}
          {missing > 0 && <small>{t(words.missing, { missing })}</small>}
        </p>
        {declaredMembers !== null && (
          <Meter
            label={t(words.known, { declared: declaredMembers, known: knownMembers })}
            value={Math.min(knownMembers, declaredMembers)}
            max={declaredMembers}
          />
        )}
        {mayAdd && (
          <ButtonLink
            icon="plus"
            to="/records/$collection/new"
            params={{ collection: 'committee-members' }}
            search={{ committee: id }}
          >
            {t(words.add)}
          </ButtonLink>
        )}
      </div>
      <Members committee={committee} />
    </section>
  )
}

function Facts({ committee }: { committee: Committee }) {
  const t = useWords()
  const { establishedBy, standingAgency, decisionNumber, decisionDate, headName, headPosition, lastMeeting } =
    committee
  const decision =
    decisionNumber === null
      ? null
      : decisionDate === null
        ? decisionNumber
        : t(words.numbered, { number: decisionNumber, date: written(decisionDate) })
  const facts: readonly [Labels, string | null][] = [
    [words.established, establishedBy?.name ?? null],
    [words.decision, decision],
    [words.head, headName === null ? null : [headName, headPosition].filter(Boolean).join(', ')],
    [words.standing, standingAgency?.name ?? null],
    [words.term, committee.from === null && committee.to === null ? null : t(...spanWords(committee))],
    [words.meeting, lastMeeting && `${written(lastMeeting.on)}: ${lastMeeting.title}`],
  ]
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label.en}>
          <dt>{t(label)}</dt>
          <dd>{value ?? <span className={css.unknown}>{t(words.unknown)}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

function Members({ committee: { title, members } }: { committee: Committee }) {
  const t = useWords()
  if (members.length === 0) return <p className={css.unknown}>{t(words.none)}</p>
  return (
    <Table
      label={t(words.members, { name: title })}
      head={[t(words.name), t(words.role), t(words.position), t(words.since)]}
      cards
    >
      {members.map((member) => (
        <tr key={member.id}>
          <td>
            <Link to="/records/$collection/$id" params={{ collection: 'committee-members', id: member.id }}>
              {member.fullName}
            </Link>
          </td>
          <td data-label={t(words.role)}>{member.role === null ? '–' : t(committeeRoles[member.role])}</td>
          <td data-label={t(words.position)}>
            {[member.position, member.organization?.name].filter(Boolean).join(', ') || '–'}
          </td>
          <td data-label={t(words.since)}>
            {member.from === null && member.to === null ? '–' : t(...spanWords(member))}
          </td>
        </tr>
      ))}
    </Table>
  )
}
