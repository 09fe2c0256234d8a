import type { Labels } from '../../../platform/labels.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { useWords } from '../../words.ts'
import { useSheet } from './form-context.ts'
import css from './form.module.css'
import { clockOf } from './times.ts'

const words = {
  clean: { vi: 'Tự lưu khi gõ', en: 'Saves as you type' },
  saving: { vi: 'Đang lưu', en: 'Saving' },
  saved: { vi: 'Đã lưu lúc {time}', en: 'Saved at {time}' },
  offline: {
    vi: 'Mất mạng, giữ trên máy này ({count} thay đổi)',
    en: 'No network, kept on this device ({count} changes)',
  },
  refused: { vi: '{count} ô chưa lưu được', en: '{count} fields not saved yet' },
  conflict: { vi: '{count} ô hai người cùng sửa', en: '{count} fields changed by two people' },
  waiting: { vi: '{count} thay đổi chưa ghi lại', en: '{count} changes not recorded yet' },
} as const satisfies Record<string, Labels>

/** One quiet line: whether what was typed has arrived. */
export function SaveLine() {
  const t = useWords()
  const state = useSheet((sheet) => sheet.state())
  const line = (icon: IconName, text: string) => (
    <span className={css.saved}>
      <Icon name={icon} />
      {text}
    </span>
  )
  switch (state.kind) {
    case 'clean':
      return line('cloud', t(words.clean))
    case 'typing':
    case 'saving':
      return line('cloud', t(words.saving))
    case 'saved':
      return line('cloud', t(words.saved, { time: clockOf(state.at) }))
    case 'offline':
      return line('cloudOff', t(words.offline, { count: state.count }))
    case 'refused':
      return line('warning', t(words.refused, { count: state.count }))
    case 'conflict':
      return line('warning', t(words.conflict, { count: state.count }))
    case 'waiting':
      return line('pen', t(words.waiting, { count: state.count }))
  }
}
