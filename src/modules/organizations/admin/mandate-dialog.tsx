import type { Labels } from '../../../platform/labels.ts'
import type { IsoDate } from '../../../platform/time/dates.ts'
import { useAct } from '../../../admin/queries.ts'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { addMandate } from '../endpoints.ts'
import { externalInformation, mandateFunctions, type MandateFunction } from '../schema.ts'
import { ChangeForm } from './change-form.tsx'
import { OrganizationField } from './organization-field.tsx'
import { shared } from './rename-dialog.tsx'
import { useChange } from './use-change.ts'

const words = {
  title: { vi: 'Giao chức năng', en: 'Give a function' },
  function: { vi: 'Chức năng', en: 'Function' },
  territory: { vi: 'Địa bàn của', en: 'In the territory of' },
  to: { vi: 'Đến ngày', en: 'Until' },
  done: { vi: 'Đã ghi chức năng được giao.', en: 'The function is entered.' },
} as const satisfies Record<string, Labels>

type Said = {
  orgId: string | null
  function: MandateFunction
  territoryId: string | null
  from: string | null
  to: string | null
  decision: string
}

type MandateDialogProps = { on: IsoDate; org: string | null; onClose: () => void }

/** Which organisation holds a function of the State in a territory, and since when. */
export function MandateDialog({ on, org, onClose }: MandateDialogProps) {
  const t = useWords()
  const { said, say } = useChange<Said>({
    orgId: org,
    function: externalInformation,
    territoryId: null,
    from: on,
    to: null,
    decision: '',
  })
  const enter = useAct(addMandate, {
    onDone: () => {
      toast(t(words.done))
      onClose()
    },
  })
  const send = () =>
    enter.mutate({
      ...said,
      orgId: said.orgId ?? '',
      territoryId: said.territoryId ?? '',
      decision: said.decision || null,
    })
  return (
    <ChangeForm
      title={t(words.title)}
      onClose={onClose}
      ready={said.orgId !== null && said.territoryId !== null}
      error={enter.error}
      busy={enter.isPending}
      onEnter={send}
    >
      <OrganizationField
        label={t(shared.organization)}
        required
        on={on}
        value={said.orgId}
        onChange={(orgId) => say({ orgId })}
      />
      <SelectField
        label={t(words.function)}
        required
        clearable={false}
        data={Object.entries(mandateFunctions).map(([value, label]) => ({ value, label: t(label) }))}
        value={said.function}
        onChange={(held) => held && say({ function: held as MandateFunction })}
      />
      <OrganizationField
        label={t(words.territory)}
        required
        on={on}
        value={said.territoryId}
        onChange={(territoryId) => say({ territoryId })}
      />
      <DateField label={t(shared.from)} value={said.from} onChange={(from) => say({ from })} />
      <DateField label={t(words.to)} value={said.to} onChange={(to) => say({ to })} />
      <TextField
        label={t(shared.decision)}
        description={t(shared.decisionHelp)}
        value={said.decision}
        onChange={(event) => say({ decision: event.currentTarget.value })}
      />
    </ChangeForm>
  )
}
