import type { Labels } from '../../../platform/labels.ts'
import { useWords } from '../../../admin/words.ts'
import type { ChangeName } from './change-dialogs.tsx'
import css from './one-day.module.css'
import { Profile } from './profile.tsx'
import { Tree } from './tree.tsx'

const words = {
  choose: {
    vi: 'Chọn một cơ quan để xem tên gọi qua các thời kỳ, chức năng được giao và cơ quan kế tục.',
    en: 'Choose an organisation to see its names through time, its functions and who followed it.',
  },
} as const satisfies Record<string, Labels>

type OneDayProps = {
  on: string
  org: string | null
  onSelect: (id: string) => void
  onEnter: ((name: ChangeName) => void) | null
}

/** The tree of a day, and beside it what is known of the chosen organisation. */
export function OneDay({ on, org, onSelect, onEnter }: OneDayProps) {
  const t = useWords()
  return (
    <div className={css.day}>
      <Tree on={on} selected={org} onSelect={onSelect} />
      <aside className={css.side}>
        {org === null ? (
          <p className={css.choose}>{t(words.choose)}</p>
        ) : (
          <Profile key={org} id={org} on={on} onSelect={onSelect} onEnter={onEnter} />
        )}
      </aside>
    </div>
  )
}
