import type { Labels } from '../../../platform/labels.ts'
import { slugify } from '../../../platform/text/slug.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { useAct } from '../../../admin/queries.ts'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { organizationKinds } from '../schema.ts'
import { foundOrganizationEndpoint } from '../structure-endpoints.ts'
import { ChangeForm } from './change-form.tsx'
import { OrganizationField } from './organization-field.tsx'
import { useChange } from './use-change.ts'

const words = {
  title: { vi: 'Thêm cơ quan', en: 'Register an organisation' },
  name: { vi: 'Tên đầy đủ', en: 'Full name' },
  code: { vi: 'Mã', en: 'Code' },
  codeHelp: {
    vi: 'Chữ thường không dấu, số và gạch nối; không đổi khi cơ quan đổi tên.',
    en: 'Lower-case letters, digits and hyphens; it stays when the name changes.',
  },
  kind: { vi: 'Loại cơ quan', en: 'Kind' },
  superior: { vi: 'Trực thuộc', en: 'Under' },
  superiorHelp: {
    vi: 'Để trống nếu không trực thuộc cơ quan nào trong danh bạ.',
    en: 'Leave empty when it stands under nobody in the directory.',
  },
  done: { vi: 'Đã thêm «{name}».', en: '“{name}” is registered.' },
} as const satisfies Record<string, Labels>

type Kind = keyof typeof organizationKinds

type FoundDialogProps = {
  on: IsoDate
  org: string | null
  onClose: () => void
  onFounded: (id: string) => void
}

/** A new organisation in the directory; its code is proposed from its name. */
export function FoundDialog({ on, org, onClose, onFounded }: FoundDialogProps) {
  const t = useWords()
  const { said, say } = useChange<{
    name: string
    code: string | null
    kind: Kind
    superiorId: string | null
  }>({
    name: '',
    code: null,
    kind: 'department',
    superiorId: org,
  })
  const code = said.code ?? slugify(said.name, 80)
  const enter = useAct(foundOrganizationEndpoint, {
    onDone: ({ id, name }) => {
      toast(t(words.done, { name }))
      onFounded(id)
      onClose()
    },
  })
  return (
    <ChangeForm
      title={t(words.title)}
      onClose={onClose}
      ready={said.name.trim() !== '' && code !== ''}
      error={enter.error}
      busy={enter.isPending}
      onEnter={() => enter.mutate({ ...said, code })}
    >
      <TextField
        label={t(words.name)}
        required
        value={said.name}
        onChange={(event) => say({ name: event.currentTarget.value })}
      />
      <TextField
        label={t(words.code)}
        description={t(words.codeHelp)}
        required
        value={code}
        onChange={(event) => say({ code: event.currentTarget.value })}
      />
      <SelectField
        label={t(words.kind)}
        required
        clearable={false}
        data={Object.entries(organizationKinds).map(([value, label]) => ({ value, label: t(label) }))}
        value={said.kind}
        onChange={(kind) => kind && say({ kind: kind as Kind })}
      />
      <OrganizationField
        label={t(words.superior)}
        description={t(words.superiorHelp)}
        on={on}
        value={said.superiorId}
        onChange={(superiorId) => say({ superiorId })}
      />
    </ChangeForm>
  )
}
