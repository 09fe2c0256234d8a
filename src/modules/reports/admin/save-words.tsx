import type { Labels } from '../../../platform/labels.ts'
import type { SaveState } from '../../../admin/drafts/sheet.ts'
import { clockOf } from '../../../admin/records/form/times.ts'
import { Icon, type IconName } from '../../../admin/ui/icon.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './passage-editor.module.css'

const words = {
  clean: { vi: 'Tự lưu khi gõ', en: 'Saves as you type' },
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu {time}', en: 'Saved at {time}' },
  offline: { vi: 'Mất mạng, giữ trên máy này', en: 'No network, kept on this device' },
  refused: { vi: 'Chưa lưu được: {reason}', en: 'Not saved: {reason}' },
  conflict: { vi: 'Hai người cùng sửa', en: 'Two people changed it' },
} as const satisfies Record<string, Labels>

/** One quiet line: whether what was typed has arrived. */
export function SaveWords({ state }: { state: SaveState }) {
  const t = useWords()
  const [icon, text] = lineOf(state, t)
  return (
    <span className={css.saved}>
      <Icon name={icon} />
      {text}
    </span>
  )
}

function lineOf(state: SaveState, t: ReturnType<typeof useWords>): [IconName, string] {
  switch (state.kind) {
    case 'typing':
    case 'saving':
      return ['cloud', t(words.saving)]
    case 'saved':
      return ['cloud', t(words.saved, { time: clockOf(state.at) })]
    case 'offline':
      return ['cloudOff', t(words.offline)]
    case 'refused':
      return ['warning', t(words.refused, { reason: state.reason })]
    case 'conflict':
      return ['warning', t(words.conflict)]
    default:
      return ['cloud', t(words.clean)]
  }
}
