import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { useText } from './text-context.ts'
import { useTextAct } from './use-text-act.ts'

const words = {
  title: { vi: 'Đường dẫn của bản này', en: 'Address of this text' },
  slug: { vi: 'Phần cuối của địa chỉ', en: 'The end of the address' },
  help: {
    vi: 'Chữ thường và số, nối bằng gạch ngang. Địa chỉ cũ vẫn dẫn tới địa chỉ mới.',
    en: 'Small letters and digits, joined by hyphens. The old address leads to the new one.',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  change: { vi: 'Đổi', en: 'Change' },
} as const satisfies Record<string, Labels>

/** Changes what the address of one language ends in. */
export function AddressDialog({ onClose }: { onClose: () => void }) {
  const { addresses, record, locale, text, sheet } = useText()
  const t = useWords()
  const { act, busy, problem } = useTextAct(onClose)
  const [slug, setSlug] = useState(text?.slug ?? '')
  const change = () =>
    act((version) => {
      const fields = { ...sheet.base().values }
      return call(addresses.save, { id: record.id, locale, version, fields, slug: slug.trim() })
    })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" busy={busy} disabled={slug.trim() === ''} onClick={() => void change()}>
            {t(words.change)}
          </Button>
        </>
      }
    >
      <TextField
        label={t(words.slug)}
        description={t(words.help)}
        value={slug}
        maxLength={120}
        data-autofocus
        error={problem}
        onChange={({ currentTarget }) => setSlug(currentTarget.value)}
      />
    </Dialog>
  )
}
