import { useState } from 'react'
import { useCall } from '../../../../admin/queries.ts'
import { CheckField } from '../../../../admin/ui/check-field.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { machineEndpoints } from '../../machine/endpoints.ts'
import css from './machine.module.css'
import type { MachineItem } from './start-machine-run.tsx'

const words = {
  find: { vi: 'Tìm trong các mục chưa có bản ngôn ngữ này', en: 'Find among items without this language' },
  items: { vi: 'Các mục', en: 'Items' },
  none: { vi: 'Không còn mục nào chưa có bản ngôn ngữ này.', en: 'No item is without this language.' },
  nothing: { vi: 'Không có mục nào khớp.', en: 'No item fits.' },
  more: { vi: 'Chỉ hiện 50 mục đầu; gõ tên để thấy mục khác.', en: 'The first 50; type to see others.' },
} as const satisfies Record<string, Labels>

type CandidateListProps = {
  locale: Exclude<PortalLocale, 'vi'>
  picked: readonly MachineItem[]
  onChange: (items: readonly MachineItem[]) => void
}

/** Items that say nothing yet in a language, to tick. */
export function CandidateList({ locale, picked, onChange }: CandidateListProps) {
  const t = useWords()
  const [q, setQ] = useState('')
  const { data } = useCall(machineEndpoints.candidates, { locale, q }, { keep: true })
  const ids = new Set(picked.map(({ id }) => id))
  return (
    <div>
      <TextField label={t(words.find)} value={q} onChange={(event) => setQ(event.currentTarget.value)} />
      {data && data.items.length === 0 && <p className={css.quiet}>{t(q ? words.nothing : words.none)}</p>}
      <ul className={css.candidates} aria-label={t(words.items)}>
        {data?.items.map(({ id, collection, title }) => (
          <li key={id}>
            <CheckField
              label={title}
              checked={ids.has(id)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...picked, { collection, id }] : picked.filter((item) => item.id !== id))
              }
            />
          </li>
        ))}
      </ul>
      {data?.more && <p className={css.quiet}>{t(words.more)}</p>}
    </div>
  )
}
