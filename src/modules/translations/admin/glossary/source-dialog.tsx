import { useState } from 'react'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { PasswordField, TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { addGlossarySource, pullGlossarySource } from '../../glossary/endpoints.ts'
import css from './glossary.module.css'
import { words as common } from './words.ts'

const words = {
  name: { vi: 'Tên nguồn', en: 'Name' },
  nameHint: { vi: 'Ví dụ: Bộ Ngoại giao', en: 'Such as: Ministry of Foreign Affairs' },
  url: { vi: 'Địa chỉ', en: 'Address' },
  urlHelp: {
    vi: 'Tệp TBX, hoặc …/api/translations/glossary/export?format=json của một Chalo khác. Phải là https://.',
    en: 'A TBX file, or …/api/translations/glossary/export?format=json of another Chalo. It must be https://.',
  },
  key: { vi: 'Khóa API (nếu cần)', en: 'API key (if needed)' },
  keyHelp: { vi: 'Được mã hóa và không hiện lại.', en: 'It is encrypted and never shown again.' },
  add: { vi: 'Thêm và lấy về', en: 'Add and fetch' },
} as const satisfies Record<string, Labels>

/** Adds a glossary of somebody else and looks at it for the first time. */
export function SourceDialog({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const [name, setName] = useState('')
  const [url, setUrl] = useState('')
  const [apiKey, setApiKey] = useState('')
  const add = useAct(addGlossarySource)
  const pull = useAct(pullGlossarySource)
  const save = async () => {
    const { id } = await add.mutateAsync({ name, url, ...(apiKey ? { apiKey } : {}) })
    await pull.mutateAsync({ id })
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(common.addSource)}
      actions={
        <Button
          variant="primary"
          disabled={name.trim() === '' || url.trim() === ''}
          busy={add.isPending || pull.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {t(words.add)}
        </Button>
      }
    >
      <div className={css.dialog}>
        <TextField
          label={t(words.name)}
          placeholder={t(words.nameHint)}
          data-autofocus
          required
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <TextField
          label={t(words.url)}
          description={t(words.urlHelp)}
          type="url"
          required
          value={url}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        />
        <PasswordField
          label={t(words.key)}
          description={t(words.keyHelp)}
          autoComplete="off"
          value={apiKey}
          onChange={({ currentTarget }) => setApiKey(currentTarget.value)}
        />
        <Problem error={add.error ?? pull.error} />
      </div>
    </Dialog>
  )
}
