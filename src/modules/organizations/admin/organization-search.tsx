import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useCall } from '../../../admin/queries.ts'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { organizationSearch } from '../structure-endpoints.ts'

const words = {
  find: { vi: 'Tìm cơ quan', en: 'Find an organisation' },
  hint: { vi: 'Tên hiện nay, tên cũ hoặc mã', en: 'Present or former name, or code' },
  none: { vi: 'Không có cơ quan nào khớp', en: 'No organisation matches' },
  formerly: { vi: '{name} (từng là {former})', en: '{name} (formerly {former})' },
} as const satisfies Record<string, Labels>

export type Option = { value: string; label: string }

/** Organisations whose names of any time contain what is typed, as options of a choice. */
export function useOrganizationOptions(typed: string, on: string): Option[] {
  const t = useWords()
  const q = typed.trim()
  const { data } = useCall(
    organizationSearch,
    { q: q === '' ? '-' : q, on },
    { enabled: q.length > 1, keep: true },
  )
  if (q.length <= 1) return []
  return (data?.found ?? []).map(({ id, name, formerly }) => ({
    value: id,
    label: formerly === null ? name : t(words.formerly, { name, former: formerly }),
  }))
}

/** Goes to an organisation by any name that it ever had. */
export function OrganizationSearch({ on, onChoose }: { on: string; onChoose: (id: string) => void }) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const options = useOrganizationOptions(typed, on)
  return (
    <SelectField
      aria-label={t(words.find)}
      placeholder={t(words.hint)}
      data={options}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        if (id === null) return
        onChoose(id)
        setTyped('')
      }}
      nothingFoundMessage={typed.trim().length > 1 ? t(words.none) : undefined}
    />
  )
}
