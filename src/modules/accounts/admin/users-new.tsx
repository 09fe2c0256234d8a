import { useState } from 'react'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { roles, type Role } from '../../../records/rights.ts'
import { enrolUser } from '../users-endpoints.ts'
import { OnceShown } from './users-password.tsx'
import css from './users.module.css'

const words = {
  title: { vi: 'Thêm người dùng', en: 'Add a user' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  email: { vi: 'Thư điện tử', en: 'Email' },
  emailHelp: { vi: 'Dùng để đăng nhập và nhận thông báo', en: 'For signing in and for notices' },
  role: { vi: 'Vai trò', en: 'Role' },
  organization: { vi: 'Tại cơ quan', en: 'At the organisation' },
  scope: {
    vi: 'Vai trò có hiệu lực với cơ quan này và cấp dưới, trừ đơn vị nộp số liệu, người xem và cửa khẩu.',
    en: 'The role reaches this organisation and those below, except contributors, viewers and gates.',
  },
  add: { vi: 'Thêm và tạo mật khẩu', en: 'Add and make a password' },
  added: { vi: 'Đã thêm {name}', en: '{name} has been added' },
} as const satisfies Record<string, Labels>

const empty = { name: '', email: '', role: null as Role | null, organization: null as string | null }

/** Adds an account with its first role; then shows its password once. */
export function NewUserDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useWords()
  const [typed, setTyped] = useState(empty)
  const enrol = useAct(enrolUser)
  const close = () => {
    onClose()
    setTyped(empty)
    enrol.reset()
  }
  if (enrol.data) {
    const { user, password } = enrol.data
    return (
      <Dialog opened={opened} onClose={close} title={t(words.added, { name: user.name })}>
        <OnceShown password={password} email={user.email} onDone={close} />
      </Dialog>
    )
  }
  const ready =
    typed.name.trim() !== '' &&
    typed.email.includes('@') &&
    (typed.role === null) === (typed.organization === null)
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t(words.title)}
      actions={
        <Button
          variant="primary"
          disabled={!ready}
          busy={enrol.isPending}
          onClick={() => enrol.mutate(typed)}
        >
          {t(words.add)}
        </Button>
      }
    >
      <div className={css.fields}>
        <TextField
          label={t(words.name)}
          required
          data-autofocus
          value={typed.name}
          onChange={({ currentTarget }) => setTyped({ ...typed, name: currentTarget.value })}
        />
        <TextField
          label={t(words.email)}
          description={t(words.emailHelp)}
          type="email"
          required
          autoComplete="off"
          value={typed.email}
          onChange={({ currentTarget }) => setTyped({ ...typed, email: currentTarget.value })}
        />
        <SelectField
          label={t(words.role)}
          data={Object.entries(roles).map(([value, label]) => ({ value, label: t(label) }))}
          value={typed.role}
          onChange={(role) => setTyped({ ...typed, role: role as Role | null })}
        />
        <OrganizationField
          label={t(words.organization)}
          description={t(words.scope)}
          value={typed.organization}
          onChange={(organization) => setTyped({ ...typed, organization })}
        />
        <Problem error={enrol.error} />
      </div>
    </Dialog>
  )
}
