import { useRecordNames } from '../../../admin/names.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { FilterRow } from '../../../admin/ui/filter-row.tsx'
import { OrganizationField } from '../../../admin/ui/organization-field.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import type { Address } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import { UserField } from '../../../admin/ui/user-field.tsx'
import type { Labels } from '../../../platform/labels.ts'
import { eventKinds } from '../audit/kinds.ts'

const words = {
  narrow: { vi: 'Lọc nhật ký', en: 'Filter the log' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  who: { vi: 'Người thực hiện', en: 'Who' },
  system: { vi: 'Hệ thống (công việc nền, dòng lệnh)', en: 'The system (jobs, command line)' },
  kind: { vi: 'Loại việc', en: 'Kind' },
  organization: { vi: 'Cơ quan và cấp dưới', en: 'Organisation and below' },
  record: { vi: 'Chỉ hồ sơ «{title}»', en: 'Only “{title}”' },
  anyKind: { vi: 'Mọi loại việc', en: 'Any kind' },
  anybody: { vi: 'Bất kỳ ai', en: 'Anybody' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filters' },
} as const satisfies Record<string, Labels>

const NAMES = ['from', 'to', 'who', 'kind', 'org', 'record'] as const

type AuditFiltersProps = {
  address: Address
  onChange: (change: Readonly<Record<string, string | null>>) => void
}

export function AuditFilters({ address, onChange }: AuditFiltersProps) {
  const t = useWords()
  const { record } = address
  const title = useRecordNames(record ? [record] : []).get(record ?? '')?.title ?? '…'
  return (
    <FilterRow label={t(words.narrow)}>
      <DateField
        label={t(words.from)}
        value={address['from'] ?? null}
        onChange={(from) => onChange({ from })}
      />
      <DateField label={t(words.to)} value={address['to'] ?? null} onChange={(to) => onChange({ to })} />
      <UserField
        label={t(words.who)}
        placeholder={t(words.anybody)}
        first={{ value: 'system', label: t(words.system) }}
        value={address['who'] ?? null}
        onChange={(who) => onChange({ who })}
      />
      <SelectField
        label={t(words.kind)}
        placeholder={t(words.anyKind)}
        data={Object.entries(eventKinds).map(([value, { label }]) => ({ value, label: t(label) }))}
        value={address['kind'] ?? null}
        onChange={(kind) => onChange({ kind })}
      />
      <OrganizationField
        label={t(words.organization)}
        value={address['org'] ?? null}
        onChange={(org) => onChange({ org })}
      />
      {record && (
        <Button icon="close" onClick={() => onChange({ record: null })}>
          {t(words.record, { title })}
        </Button>
      )}
      {NAMES.some((name) => address[name]) && (
        <Button
          variant="quiet"
          onClick={() => onChange(Object.fromEntries(NAMES.map((name) => [name, null])))}
        >
          {t(words.clear)}
        </Button>
      )}
    </FilterRow>
  )
}
