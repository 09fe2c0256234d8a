import { useSyncExternalStore } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import type { SentDescribedText } from '../../../records/http/text-addresses.ts'
import { call } from '../../../admin/api.ts'
import { CheckField } from '../../../admin/ui/check-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { useText, type MinorChange } from './text-context.ts'
import css from './texts.module.css'
import type { TextSteps } from './use-text-steps.ts'

const words = {
  label: { vi: 'Chỉ sửa nhỏ, các bản dịch vẫn đúng', en: 'A minor change: the translations still say it' },
  help: {
    vi: 'Lỗi chính tả, dấu câu, cách dòng. Đổi ý, số liệu, tên riêng thì không chọn: bản dịch sẽ được báo là cần xem lại.',
    en: 'Spelling, punctuation, line breaks. Not for a change of sense, numbers or names: then translators are told.',
  },
} as const satisfies Record<string, Labels>

/** Begins with what was said of the changes so far; an approved text has none yet. */
export function openMinorChange(text: SentDescribedText | null): MinorChange {
  const isWritten = text !== null && text.approvedAt !== null && text.state !== 'approved'
  let ticked = isWritten && !text.material
  const listeners = new Set<() => void>()
  return {
    ticked: () => ticked,
    tick: (asked) => {
      ticked = asked
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Says of all that is changed of an approved source that translators need not look at it. */
export function MinorChangeTick({ act }: { act: TextSteps['act'] }) {
  const { text, locale, record, addresses, sheet, readOnly, minor } = useText()
  const t = useWords()
  const ticked = useSyncExternalStore(minor.subscribe, minor.ticked)
  if (locale !== SOURCE_LOCALE || readOnly || text === null || text.approvedAt === null) return null
  const tick = async (asked: boolean) => {
    minor.tick(asked)
    // While nothing was typed there is nothing to say it of; what is typed next is sent with it.
    if (text.state === 'approved' && sheet.pendingCount() === 0) return
    const said = { id: record.id, locale, autosave: true, minor: asked }
    await act((version) => call(addresses.save, { ...said, version, fields: { ...sheet.base().values } }))
  }
  return (
    <div className={css.minor}>
      <CheckField
        label={t(words.label)}
        checked={ticked}
        aria-describedby="minor-change-help"
        onChange={({ currentTarget }) => void tick(currentTarget.checked)}
      />
      <p id="minor-change-help">{t(words.help)}</p>
    </div>
  )
}
