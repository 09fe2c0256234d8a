import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Drawer } from '../../../admin/ui/drawer.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Kbd } from '../../../admin/ui/kbd.tsx'
import { useWords } from '../../../admin/words.ts'
import { organizationFlows } from '../structure-endpoints.ts'
import css from './comparison.module.css'
import { FlowLines } from './flow-lines.tsx'
import { FlowList } from './flow-list.tsx'
import { Profile } from './profile.tsx'
import { written } from './texts.ts'
import { Tree } from './tree.tsx'

const words = {
  between: {
    vi: 'Giữa hai ngày: {days} lần thay đổi, {units} cơ quan đổi tên, sáp nhập, chuyển chức năng hoặc kết thúc. Bản ghi cũ vẫn in tên đúng tại ngày của nó.',
    en: 'Between the two days: changes on {days} days, {units} organisations renamed, merged, moved or ended. Old records still print the name of their own date.',
  },
  nothing: {
    vi: 'Giữa hai ngày này chưa ghi nhận thay đổi nào.',
    en: 'No change is on record between these two days.',
  },
  documented: { vi: 'kế tục có văn bản', en: 'documented' },
  unverified: { vi: 'cần kiểm chứng', en: 'to be verified' },
  looking: { vi: 'đang xem', en: 'chosen' },
  keys: { vi: 'tới lần thay đổi kế', en: 'to the next change' },
  profile: { vi: 'Mở hồ sơ', en: 'Open the profile' },
  list: { vi: 'Danh sách thay đổi', en: 'List of changes' },
  about: { vi: 'Hồ sơ cơ quan', en: 'The organisation' },
} as const satisfies Record<string, Labels>

type ComparisonProps = { before: string; after: string; org: string | null; onSelect: (id: string) => void }

/** Two days side by side, and between them who went where; on a narrow screen only the list of it. */
export function Comparison({ before, after, org, onSelect }: ComparisonProps) {
  const t = useWords()
  const [opened, setOpened] = useState(false)
  const { data, error, refetch } = useCall(organizationFlows, { before, after }, { keep: true })
  if (error) return <Failure error={error} retry={() => void refetch()} />
  const flows = data?.flows ?? []
  return (
    <>
      <p className={css.between} role="status">
        {data && t(data.units === 0 ? words.nothing : words.between, { days: data.days, units: data.units })}
      </p>
      <div className={css.columns} data-columns>
        <div>
          <p className={css.day}>{written(before)}</p>
          <Tree on={before} selected={org} onSelect={onSelect} side="before" />
        </div>
        <FlowLines flows={flows} selected={org} />
        <div>
          <p className={css.day}>{written(after)}</p>
          <Tree on={after} selected={org} onSelect={onSelect} side="after" />
        </div>
      </div>
      <div className={css.legend}>
        <Sample kind="documented" label={t(words.documented)} />
        <Sample kind="unverified" label={t(words.unverified)} />
        <Sample kind="looking" label={t(words.looking)} />
        {org !== null && <Button onClick={() => setOpened(true)}>{t(words.profile)}</Button>}
        <span className={css.keys}>
          <Kbd>←</Kbd> <Kbd>→</Kbd> {t(words.keys)}
        </span>
      </div>
      {flows.length > 0 && (
        <details className={css.list}>
          <summary>
            {t(words.list)} ({flows.length})
          </summary>
          <FlowList flows={flows} onSelect={onSelect} />
        </details>
      )}
      <div className={css.narrow}>
        <FlowList flows={flows} onSelect={onSelect} />
      </div>
      <Drawer opened={opened} onClose={() => setOpened(false)} title={t(words.about)}>
        {org !== null && <Profile id={org} on={before} onSelect={onSelect} onEnter={null} />}
      </Drawer>
    </>
  )
}

function Sample({ kind, label }: { kind: 'documented' | 'unverified' | 'looking'; label: string }) {
  return (
    <span className={css.sample}>
      <svg className={css[kind]} viewBox="0 0 28 6" width="28" height="6" aria-hidden="true">
        <path d="M0 3h28" />
      </svg>
      {label}
    </span>
  )
}
