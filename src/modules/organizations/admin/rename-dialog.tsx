import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { useAct } from '../../../admin/queries.ts'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { addOrganizationVersion } from '../endpoints.ts'
import { organizationLevels, type OrganizationLevel } from '../schema.ts'
import { previewVersion } from '../structure-endpoints.ts'
import { ChangeForm } from './change-form.tsx'
import { OrganizationField } from './organization-field.tsx'
import { useChange } from './use-change.ts'

export const shared = {
  organization: { vi: 'Cơ quan', en: 'Organisation' },
  from: { vi: 'Từ ngày', en: 'From' },
  decision: { vi: 'Văn bản căn cứ', en: 'Document it is based on' },
  decisionHelp: {
    vi: 'Số, ký hiệu, ngày, cơ quan ban hành. Để trống thì hiện «cần kiểm chứng».',
    en: 'Number, date and issuer. Left empty it shows as “to be verified”.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
} as const satisfies Record<string, Labels>

const words = {
  title: { vi: 'Đổi tên, chuyển cấp trên', en: 'New name or superior' },
  name: { vi: 'Tên mới', en: 'New name' },
  shortName: { vi: 'Tên viết trong văn bản của tỉnh', en: 'Short name in documents of the province' },
  parent: { vi: 'Trực thuộc', en: 'Under' },
  level: { vi: 'Cấp', en: 'Level' },
  locality: { vi: 'Địa danh trên văn bản', en: 'Place in documents' },
  done: { vi: 'Đã ghi tên «{name}».', en: 'The name “{name}” is entered.' },
} as const satisfies Record<string, Labels>

type Said = {
  orgId: string | null
  name: string
  shortName: string
  parentId: string | null
  level: OrganizationLevel | null
  locality: string
  from: string | null
  decision: string
}

type RenameDialogProps = { on: IsoDate; org: string | null; onClose: () => void }

/** A new name, or another superior, from a day on; the period before ends by itself. */
export function RenameDialog({ on, org, onClose }: RenameDialogProps) {
  const t = useWords()
  const { said, say, effect, keep } = useChange<Said>({
    orgId: org,
    name: '',
    shortName: '',
    parentId: null,
    level: null,
    locality: '',
    from: on,
    decision: '',
  })
  const preview = useAct(previewVersion, { refreshes: [], onDone: keep })
  const enter = useAct(addOrganizationVersion, {
    onDone: () => {
      toast(t(words.done, { name: said.name }))
      onClose()
    },
  })
  const sent = () => ({
    ...said,
    orgId: said.orgId ?? '',
    shortName: said.shortName || null,
    locality: said.locality || null,
    decision: said.decision || null,
  })
  return (
    <ChangeForm
      title={t(words.title)}
      onClose={onClose}
      ready={said.orgId !== null && said.name.trim() !== '' && said.from !== null}
      preview={{ effect, busy: preview.isPending, onPreview: () => preview.mutate(sent()) }}
      error={enter.error ?? preview.error}
      busy={enter.isPending}
      onEnter={() => enter.mutate(sent())}
    >
      <OrganizationField
        label={t(shared.organization)}
        required
        on={on}
        value={said.orgId}
        onChange={(orgId) => say({ orgId })}
      />
      <TextField
        label={t(words.name)}
        required
        value={said.name}
        onChange={(event) => say({ name: event.currentTarget.value })}
      />
      <TextField
        label={t(words.shortName)}
        value={said.shortName}
        onChange={(event) => say({ shortName: event.currentTarget.value })}
      />
      <OrganizationField
        label={t(words.parent)}
        on={on}
        value={said.parentId}
        onChange={(parentId) => say({ parentId })}
      />
      <SelectField
        label={t(words.level)}
        data={Object.entries(organizationLevels).map(([value, label]) => ({ value, label: t(label) }))}
        value={said.level}
        onChange={(level) => say({ level: level as OrganizationLevel | null })}
      />
      <TextField
        label={t(words.locality)}
        value={said.locality}
        onChange={(event) => say({ locality: event.currentTarget.value })}
      />
      <DateField label={t(shared.from)} required value={said.from} onChange={(from) => say({ from })} />
      <TextField
        label={t(shared.decision)}
        description={t(shared.decisionHelp)}
        value={said.decision}
        onChange={(event) => say({ decision: event.currentTarget.value })}
      />
    </ChangeForm>
  )
}
