import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { changeUserEndpoint } from '../schema.ts'
import type { ManagedUser } from '../users-endpoints.ts'
import css from './users.module.css'

const words = {
  name: { vi: 'Họ và tên', en: 'Full name' },
  renamed: { vi: 'Đã đổi tên thành {name}', en: 'Renamed to {name}' },
} as const satisfies Record<string, Labels>

/** The name, saved when the field is left; the former one comes back with undo. */
export function UserName({ user }: { user: Arrived<ManagedUser> }) {
  const t = useWords()
  const [typed, setTyped] = useState(user.name)
  const rename = useAct(changeUserEndpoint)
  const save = () => {
    const name = typed.trim()
    if (name === user.name || name === '') return setTyped(user.name)
    const former = user.name
    rename.mutate(
      { id: user.id, name },
      {
        onSuccess: () =>
          toast(t(words.renamed, { name }), () => rename.mutateAsync({ id: user.id, name: former })),
      },
    )
  }
  return (
    <div className={css.fields}>
      <TextField
        label={t(words.name)}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={save}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save()
        }}
      />
      <Problem error={rename.error} />
    </div>
  )
}
