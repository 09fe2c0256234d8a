import { useCall } from '../../../admin/queries.ts'
import { Table } from '../../../admin/ui/table.tsx'
import { useWords, type Words } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listCollections } from '../../../records/http/overview-endpoints.ts'
import { grants, roles, type Grant, type Role } from '../../../records/rights.ts'
import { stateLabels } from '../../../records/states.ts'
import { actionLabels, reachLabels } from './users-actions.ts'
import css from './users.module.css'

const words = {
  table: { vi: 'Ai được làm gì', en: 'Who may do what' },
  role: { vi: 'Vai trò', en: 'Role' },
  may: { vi: 'Được làm', en: 'May' },
  what: { vi: 'Với', en: 'With' },
  when: { vi: 'Khi hồ sơ', en: 'When the record is' },
  where: { vi: 'Của', en: 'Of' },
  everything: { vi: 'mọi sổ', en: 'every register' },
  any: { vi: 'ở mọi trạng thái', en: 'in any state' },
  lead: {
    vi: 'Máy chủ, các nút bấm và bảng này đọc cùng một bảng quyền. Người soạn không bao giờ tự duyệt hồ sơ của mình.',
    en: 'The server, the buttons and this table read the same grants. Nobody ever approves their own work.',
  },
} as const satisfies Record<string, Labels>

/** The grants themselves, role by role: what the server decides by. */
export function GrantsTable() {
  const t = useWords()
  const collections = useCall(listCollections, {}, { staleTime: 60_000 })
  const labels = new Map(collections.data?.collections.map(({ name, label }) => [name, t(label)]) ?? [])
  const byRole = Map.groupBy(grants, ({ role }) => role)
  return (
    <>
      <p className={css.reach}>{t(words.lead)}</p>
      <Table
        label={t(words.table)}
        head={[words.role, words.may, words.what, words.when, words.where].map((label) => t(label))}
      >
        {[...byRole].flatMap(([role, held]) =>
          held.map((grant, row) => (
            <GrantRow key={`${role} ${row}`} {...{ grant, labels, t }} first={row === 0 ? role : null} />
          )),
        )}
      </Table>
    </>
  )
}

type GrantRowProps = { grant: Grant; labels: ReadonlyMap<string, string>; t: Words; first: Role | null }

function GrantRow({ grant, labels, t, first }: GrantRowProps) {
  const { actions, collections, states, reach } = grant
  const registers = collections.includes('*')
    ? t(words.everything)
    : collections.map((name) => labels.get(name) ?? name).join(', ')
  return (
    <tr>
      <td className={css.cell}>{first && <b>{t(roles[first])}</b>}</td>
      <td className={css.cell}>{actions.map((action) => t(actionLabels[action])).join(', ')}</td>
      <td className={css.cell}>{registers}</td>
      <td className={css.cell}>
        {states ? states.map((state) => t(stateLabels[state]).toLowerCase()).join(', ') : t(words.any)}
      </td>
      <td className={css.cell}>{t(reachLabels[reach])}</td>
    </tr>
  )
}
