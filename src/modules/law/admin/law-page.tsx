import { createLazyRoute } from '@tanstack/react-router'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { CalendarTab } from './calendar-tab.tsx'
import { DeadlinesTab } from './deadlines-tab.tsx'
import { RulesTab } from './rules-tab.tsx'

export const page = createLazyRoute('/office/admin/law')({ component: forAdministrators(LawPage) })

const words = {
  title: { vi: 'Quy định, ngày nghỉ', en: 'Law and holidays' },
  lead: {
    vi: 'Thời hạn và mốc chốt số liệu lấy từ đây theo ngày xảy ra việc. Quy định mới là một giai đoạn mới; giai đoạn cũ vẫn giữ.',
    en: 'Deadlines and cut-offs are taken from here by the date of the matter. A new rule is a new period; former periods stay.',
  },
  views: { vi: 'Các phần', en: 'Parts' },
  rules: { vi: 'Quy định', en: 'Rules' },
  calendar: { vi: 'Lịch nghỉ', en: 'Holidays' },
  deadlines: { vi: 'Tính thời hạn', en: 'Deadlines' },
} as const satisfies Record<string, Labels>

const tabs = ['rules', 'calendar', 'deadlines'] as const
type Tab = (typeof tabs)[number]

function LawPage() {
  const t = useWords()
  const [address, change] = useAddress()
  const tab: Tab = tabs.find((name) => name === address['tab']) ?? 'rules'
  return (
    <Administration title={words.title} lead={t(words.lead)}>
      <Tabs
        label={t(words.views)}
        tabs={tabs.map((name) => ({ name, label: t(words[name]) }))}
        current={tab}
        onChange={(name) => change({ tab: name === 'rules' ? null : name, rule: null })}
      />
      {tab === 'rules' && <RulesTab address={address} onChange={change} />}
      {tab === 'calendar' && <CalendarTab address={address} onChange={change} />}
      {tab === 'deadlines' && <DeadlinesTab address={address} onChange={change} />}
    </Administration>
  )
}
