import { useEffect, useState } from 'react'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import type { Address } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { roles } from '../../../records/rights.ts'
import { userStates, type UserState } from '../users-endpoints.ts'

const words = {
  narrow: { vi: 'Lọc người dùng', en: 'Filter the users' },
  search: { vi: 'Tìm', en: 'Search' },
  hint: { vi: 'Tên hoặc thư điện tử', en: 'Name or email' },
  role: { vi: 'Vai trò', en: 'Role' },
  organization: { vi: 'Tại cơ quan', en: 'At the organisation' },
  state: { vi: 'Tình trạng', en: 'State' },
  anyRole: { vi: 'Mọi vai trò', en: 'Any role' },
  anyState: { vi: 'Mọi tình trạng', en: 'Any state' },
} as const satisfies Record<string, Labels>

export const stateLabels: Readonly<Record<UserState, Labels>> = {
  active: { vi: 'Đang dùng', en: 'In use' },
  disabled: { vi: 'Đã khóa', en: 'Disabled' },
  'never-signed-in': { vi: 'Chưa đăng nhập lần nào', en: 'Never signed in' },
  'without-role': { vi: 'Không có vai trò', en: 'Without a role' },
}

const PAUSE = 250

type UserFiltersProps = {
  address: Address
  onChange: (change: Readonly<Record<string, string | null>>) => void
}

export function UserFilters({ address, onChange }: UserFiltersProps) {
  const t = useWords()
  const [typed, setTyped] = useState(address['q'] ?? '')
  useEffect(() => {
    if (typed === (address['q'] ?? '')) return
    const waiting = setTimeout(() => onChange({ q: typed }), PAUSE)
    return () => clearTimeout(waiting)
  }, [typed, address, onChange])
  return (
    <FilterRow label={t(words.narrow)}>
      <TextField
        label={t(words.search)}
        placeholder={t(words.hint)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SelectField
        label={t(words.role)}
        placeholder={t(words.anyRole)}
        data={Object.entries(roles).map(([value, label]) => ({ value, label: t(label) }))}
        value={address['role'] ?? null}
        onChange={(role) => onChange({ role })}
      />
      <OrganizationField
        label={t(words.organization)}
        value={address['org'] ?? null}
        onChange={(org) => onChange({ org })}
      />
      <SelectField
        label={t(words.state)}
        placeholder={t(words.anyState)}
        data={userStates.map((value) => ({ value, label: t(stateLabels[value]) }))}
        value={address['state'] ?? null}
        onChange={(state) => onChange({ state })}
      />
    </FilterRow>
  )
}
