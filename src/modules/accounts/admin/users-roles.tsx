import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { roles, type Role } from '../../../records/rights.ts'
import { assignRoleEndpoint, endRoleEndpoint } from '../schema.ts'
import type { ManagedUser } from '../users-endpoints.ts'
import { isWorking, ManagedRole, type HeldRole } from './users-role.tsx'
import css from './users.module.css'

const words = {
  title: { vi: 'Vai trò', en: 'Roles' },
  none: { vi: 'Chưa có vai trò nên chưa xem được hồ sơ nào.', en: 'Without a role no record can be seen.' },
  end: { vi: 'Kết thúc', en: 'End' },
  endTitle: { vi: 'Kết thúc vai trò?', en: 'End this role?' },
  endEffect: {
    vi: '{name} mất quyền của vai trò {role} tại {organization} ngay lập tức. Việc đã làm vẫn giữ tên người làm.',
    en: '{name} loses the role {role} at {organization} at once. Their name stays with what they did.',
  },
  ended: { vi: 'Đã kết thúc vai trò', en: 'The role has ended' },
  give: { vi: 'Giao thêm vai trò', en: 'Give another role' },
  role: { vi: 'Vai trò', en: 'Role' },
  organization: { vi: 'Tại cơ quan', en: 'At the organisation' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  assign: { vi: 'Giao vai trò', en: 'Give the role' },
  given: { vi: 'Đã giao vai trò', en: 'The role has been given' },
  before: { vi: 'Trước đây', en: 'Formerly' },
} as const satisfies Record<string, Labels>

export function UserRoles({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const [ending, setEnding] = useState<HeldRole | null>(null)
  const end = useAct(endRoleEndpoint)
  const held = user.assignments.filter(isWorking)
  const former = user.assignments.filter((assignment) => !isWorking(assignment))
  const confirm = async () => {
    if (ending) await end.mutateAsync({ userId: user.id, id: ending.id })
    toast(t(words.ended))
  }
  return (
    <section className={css.part}>
      <h3>{t(words.title)}</h3>
      {held.length === 0 && <p className={css.note}>{t(words.none)}</p>}
      {held.map((assignment) => (
        <div key={assignment.id} className={css.held}>
          <ManagedRole assignment={assignment} />
          <Button variant="quiet" onClick={() => setEnding(assignment)}>
            {t(words.end)}
          </Button>
        </div>
      ))}
      {former.length > 0 && (
        <details>
          <summary>
            {t(words.before)} ({former.length})
          </summary>
          <div className={css.ended}>
            {former.map((assignment) => (
              <ManagedRole key={assignment.id} assignment={assignment} />
            ))}
          </div>
        </details>
      )}
      <Problem error={end.error} />
      <GiveRole user={user} />
      <Confirm
        opened={ending !== null}
        onClose={() => setEnding(null)}
        title={t(words.endTitle)}
        act={t(words.end)}
        danger
        onConfirm={confirm}
      >
        {t(words.endEffect, {
          name: user.name,
          role: ending && ending.role in roles ? roles[ending.role as Role] : '',
          organization: ending?.organization,
        })}
      </Confirm>
    </section>
  )
}

const nothing = {
  role: null as Role | null,
  orgId: null as string | null,
  from: null as string | null,
  to: null as string | null,
}

function GiveRole({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const [chosen, setChosen] = useState(nothing)
  const assign = useAct(assignRoleEndpoint)
  const give = () => {
    const { role, orgId, from, to } = chosen
    if (role === null || orgId === null) return
    const dates = { ...(from === null ? {} : { validFrom: from }), validTo: to }
    assign.mutate(
      { userId: user.id, role, orgId, ...dates },
      {
        onSuccess: () => {
          setChosen(nothing)
          toast(t(words.given))
        },
      },
    )
  }
  return (
    <details>
      <summary>{t(words.give)}</summary>
      <div className={css.fields}>
        <SelectField
          label={t(words.role)}
          data={Object.entries(roles).map(([value, label]) => ({ value, label: t(label) }))}
          value={chosen.role}
          onChange={(role) => setChosen({ ...chosen, role: role as Role | null })}
        />
        <OrganizationField
          label={t(words.organization)}
          value={chosen.orgId}
          onChange={(orgId) => setChosen({ ...chosen, orgId })}
        />
        <div className={css.dates}>
          <DateField
            label={t(words.from)}
            value={chosen.from}
            onChange={(from) => setChosen({ ...chosen, from })}
          />
          <DateField label={t(words.to)} value={chosen.to} onChange={(to) => setChosen({ ...chosen, to })} />
        </div>
        <Problem error={assign.error} />
        <Button
          disabled={chosen.role === null || chosen.orgId === null}
          busy={assign.isPending}
          onClick={give}
        >
          {t(words.assign)}
        </Button>
      </div>
    </details>
  )
}
