import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { useAct } from '../../../admin/queries.ts'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextArea, TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { addSuccession } from '../endpoints.ts'
import { mandateFunctions, successionKinds, type MandateFunction, type SuccessionKind } from '../schema.ts'
import { previewSuccession } from '../structure-endpoints.ts'
import { ChangeForm } from './change-form.tsx'
import { OrganizationsField } from './organization-field.tsx'
import { shared } from './rename-dialog.tsx'
import { useChange } from './use-change.ts'

const words = {
  title: { vi: 'Sáp nhập, tách, giải thể, chuyển chức năng', en: 'Merge, split, dissolve, move a function' },
  kind: { vi: 'Việc gì', en: 'What happens' },
  from: { vi: 'Cơ quan trước', en: 'Organisations before' },
  to: { vi: 'Cơ quan kế tục', en: 'Organisations after' },
  toHelp: {
    vi: 'Cơ quan đã có trong danh bạ. Giải thể mà không ai kế tục thì để trống.',
    en: 'Those already registered. Leave empty only when nobody follows a dissolution.',
  },
  function: { vi: 'Chức năng', en: 'Function' },
  functionHelp: {
    vi: 'Chỉ ghi khi một chức năng chuyển đi; để trống là toàn bộ.',
    en: 'Only where one function goes; empty means everything.',
  },
  on: { vi: 'Ngày đầu của cơ quan kế tục', en: 'First day of who follows' },
  done: { vi: 'Đã ghi nhận thay đổi.', en: 'The change is entered.' },
} as const satisfies Record<string, Labels>

type Said = {
  kind: SuccessionKind
  fromIds: string[]
  toIds: string[]
  on: string | null
  function: MandateFunction | null
  decision: string
  note: string
}

type SuccessionDialogProps = { on: IsoDate; org: string | null; onClose: () => void }

/** Who follows whom from a day on, wholly or with one function. */
export function SuccessionDialog({ on, org, onClose }: SuccessionDialogProps) {
  const t = useWords()
  const { said, say, effect, keep } = useChange<Said>({
    kind: 'merged',
    fromIds: org === null ? [] : [org],
    toIds: [],
    on,
    function: null,
    decision: '',
    note: '',
  })
  const preview = useAct(previewSuccession, { refreshes: [], onDone: keep })
  const enter = useAct(addSuccession, {
    onDone: () => {
      toast(t(words.done))
      onClose()
    },
  })
  const sent = () => ({
    ...said,
    on: said.on ?? '',
    decision: said.decision || null,
    note: said.note || null,
  })
  return (
    <ChangeForm
      title={t(words.title)}
      onClose={onClose}
      ready={said.fromIds.length > 0 && said.on !== null}
      preview={{ effect, busy: preview.isPending, onPreview: () => preview.mutate(sent()) }}
      error={enter.error ?? preview.error}
      busy={enter.isPending}
      onEnter={() => enter.mutate(sent())}
    >
      <SelectField
        label={t(words.kind)}
        required
        clearable={false}
        data={Object.entries(successionKinds).map(([value, label]) => ({ value, label: t(label) }))}
        value={said.kind}
        onChange={(kind) => kind && say({ kind: kind as SuccessionKind })}
      />
      <OrganizationsField
        label={t(words.from)}
        required
        on={on}
        value={said.fromIds}
        onChange={(fromIds) => say({ fromIds })}
      />
      <OrganizationsField
        label={t(words.to)}
        description={t(words.toHelp)}
        on={on}
        value={said.toIds}
        onChange={(toIds) => say({ toIds })}
      />
      <SelectField
        label={t(words.function)}
        description={t(words.functionHelp)}
        data={Object.entries(mandateFunctions).map(([value, label]) => ({ value, label: t(label) }))}
        value={said.function}
        onChange={(held) => say({ function: held as MandateFunction | null })}
      />
      <DateField label={t(words.on)} required value={said.on} onChange={(day) => say({ on: day })} />
      <TextField
        label={t(shared.decision)}
        description={t(shared.decisionHelp)}
        value={said.decision}
        onChange={(event) => say({ decision: event.currentTarget.value })}
      />
      <TextArea
        label={t(shared.note)}
        value={said.note}
        onChange={(event) => say({ note: event.currentTarget.value })}
      />
    </ChangeForm>
  )
}
