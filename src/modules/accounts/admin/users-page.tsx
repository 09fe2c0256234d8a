import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { useKeys } from '../../../admin/ui/keys.ts'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Role } from '../../../records/rights.ts'
import { listManagedUsers, userStates, type UserState } from '../users-endpoints.ts'
import { NewUserDialog } from './users-new.tsx'
import { GrantsTable } from './users-grants.tsx'
import { UserPanel } from './users-panel.tsx'
import { UserFilters } from './users-filters.tsx'
import { UserTable } from './users-table.tsx'

export const page = createLazyRoute('/office/admin/users')({ component: forAdministrators(UsersPage) })

const words = {
  title: { vi: 'Người dùng', en: 'Users' },
  views: { vi: 'Cách xem', en: 'View' },
  people: { vi: 'Tài khoản', en: 'Accounts' },
  grants: { vi: 'Ai được làm gì', en: 'Who may do what' },
  add: { vi: 'Thêm người dùng', en: 'Add a user' },
} as const satisfies Record<string, Labels>

function UsersPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const [adding, setAdding] = useState(false)
  const tab = address['tab'] === 'grants' ? 'grants' : 'people'
  const filter = {
    ...(address['q'] ? { q: address['q'] } : {}),
    ...(address['role'] ? { role: address['role'] as Role } : {}),
    ...(address['org'] ? { organization: address['org'] } : {}),
    ...(userStates.includes(address['state'] as UserState) ? { state: address['state'] as UserState } : {}),
  }
  const users = useCall(listManagedUsers, { ...filter, limit: 200 }, { keep: true })
  useKeys({ n: () => setAdding(true) })
  return (
    <Administration
      title={words.title}
      count={tab === 'people' ? users.data?.total : undefined}
      actions={
        <Button variant="primary" icon="plus" keys="N" onClick={() => setAdding(true)}>
          {t(words.add)}
        </Button>
      }
    >
      <Tabs
        label={t(words.views)}
        tabs={[
          { name: 'people', label: t(words.people) },
          { name: 'grants', label: t(words.grants) },
        ]}
        current={tab}
        onChange={(name) => change({ tab: name === 'people' ? null : name })}
      />
      {tab === 'grants' ? (
        <GrantsTable />
      ) : (
        <>
          <UserFilters address={address} onChange={change} />
          <UserTable
            users={users}
            filtered={Object.keys(filter).length > 0}
            onOpen={(id) => change({ user: id }, { push: true })}
            onAdd={() => setAdding(true)}
          />
        </>
      )}
      <UserPanel id={address['user']} onClose={() => change({ user: null })} />
      <NewUserDialog opened={adding} onClose={() => setAdding(false)} />
    </Administration>
  )
}
