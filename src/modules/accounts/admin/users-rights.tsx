import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { useWords, type Words } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { State } from '../../../records/record.ts'
import { stateLabels } from '../../../records/states.ts'
import { previewRights, type ManagedUser } from '../users-endpoints.ts'
import { actionLabels } from './users-actions.ts'
import css from './users.module.css'

const words = {
  title: { vi: 'Được làm gì ở đây', en: 'What they may do here' },
  organization: { vi: 'Với hồ sơ của cơ quan', en: 'With records of the organisation' },
  nothing: {
    vi: 'Không được xem hay làm gì với hồ sơ của cơ quan này.',
    en: 'They may neither read nor do anything with the records of this organisation.',
  },
  others: { vi: '{count} sổ khác: không có quyền', en: '{count} other registers: no right' },
  when: { vi: '{action} (khi {states})', en: '{action} (when {states})' },
} as const satisfies Record<string, Labels>

type Allowed = { action: keyof typeof actionLabels; states: string[] | null }

/** The rights of a person at an organisation, as the server would decide today. */
export function UserRights({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const [organization, setOrganization] = useState<string | null>(user.assignments[0]?.orgId ?? null)
  const rights = useCall(
    previewRights,
    { person: user.id, organization: organization ?? '' },
    { enabled: organization !== null, keep: true },
  )
  const groups = Map.groupBy(rights.data?.collections ?? [], ({ actions }) =>
    actions.map((allowed) => allowedWords(allowed, t)).join(', '),
  )
  const without = groups.get('')?.length ?? 0
  const known = [...groups].filter(([said]) => said !== '')
  return (
    <section className={css.part}>
      <h3>{t(words.title)}</h3>
      <OrganizationField label={t(words.organization)} value={organization} onChange={setOrganization} />
      {rights.error && <Failure error={rights.error} />}
      {rights.data && known.length === 0 && <p>{t(words.nothing)}</p>}
      <dl className={css.rights}>
        {known.map(([said, collections]) => (
          <div key={said}>
            <dt>{said}</dt>
            <dd>{collections.map(({ label }) => t(label)).join(', ')}</dd>
          </div>
        ))}
      </dl>
      {known.length > 0 && without > 0 && <p className={css.note}>{t(words.others, { count: without })}</p>}
    </section>
  )
}

function allowedWords({ action, states }: Allowed, t: Words): string {
  const said = t(actionLabels[action])
  if (states === null) return said
  return t(words.when, {
    action: said,
    states: states.map((state) => t(stateLabels[state as State]).toLowerCase()).join(', '),
  })
}
