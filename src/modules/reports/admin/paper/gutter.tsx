import type { MouseEvent } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { Icon, type IconName } from '../../../../admin/ui/icon.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { PaperActs } from './line.tsx'
import css from './paper.module.css'

const words = {
  write: { vi: 'Sửa câu', en: 'Edit the sentence' },
  records: { vi: 'Bản ghi phía sau', en: 'Records behind it' },
  talk: { vi: 'Trao đổi', en: 'Comment' },
} as const satisfies Record<string, Labels>

/** In the margin of the sentence that is looked at: write, see the records, talk. */
export function Gutter({ id, acts }: { id: string; acts: PaperActs }) {
  const t = useWords()
  const button = (icon: IconName, label: Labels, act: () => void) => (
    <button
      type="button"
      aria-label={t(label)}
      title={t(label)}
      onClick={(event: MouseEvent) => {
        event.stopPropagation()
        act()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Icon name={icon} />
    </button>
  )
  return (
    <span className={css.gutter}>
      {button('pen', words.write, () => acts.write(id))}
      {button('link', words.records, () => acts.block(id))}
      {button('talk', words.talk, acts.talk)}
    </span>
  )
}
