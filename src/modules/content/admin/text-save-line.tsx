import type { Labels } from '../../../platform/labels.ts'
import { clockOf } from '../../../admin/records/form/times.ts'
import type { SaveState } from '../../../admin/drafts/sheet.ts'
import { Icon, type IconName } from '../../../admin/ui/icon.tsx'
import { useWords } from '../../../admin/words.ts'
import { useTold } from './text-context.ts'
import css from './texts.module.css'

const words = {
  clean: { vi: 'Tự lưu khi gõ', en: 'Saves as you type' },
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu lúc {time}', en: 'Saved at {time}' },
  offline: { vi: 'Mất mạng, giữ trên máy này', en: 'No network, kept on this device' },
  refused: { vi: '{count} ô chưa lưu được', en: '{count} fields not saved yet' },
  conflict: { vi: '{count} ô hai nơi cùng sửa', en: '{count} fields changed in two places' },
} as const satisfies Record<string, Labels>

/** One quiet line: whether what was typed has arrived. */
export function TextSaveLine() {
  const t = useWords()
  const [icon, text] = lineOf(
    useTold((sheet) => sheet.state()),
    t,
  )
  return (
    <span className={css.saved}>
      <Icon name={icon} />
      {text}
    </span>
  )
}

function lineOf(state: SaveState, t: ReturnType<typeof useWords>): [IconName, string] {
  switch (state.kind) {
    case 'clean':
      return ['cloud', t(words.clean)]
    case 'typing':
    case 'saving':
    case 'waiting':
      return ['cloud', t(words.saving)]
    case 'saved':
      return ['cloud', t(words.saved, { time: clockOf(state.at) })]
    case 'offline':
      return ['cloudOff', t(words.offline)]
    case 'refused':
      return ['warning', t(words.refused, { count: state.count })]
    case 'conflict':
      return ['warning', t(words.conflict, { count: state.count })]
  }
}
