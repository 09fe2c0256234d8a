import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { slugify } from '../../../platform/text/slug.ts'
import { call } from '../../../admin/api.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'
import { useTextAct } from './use-text-act.ts'

const words = {
  title: { vi: 'Đường dẫn của bản này', en: 'Address of this text' },
  slug: { vi: 'Phần cuối của địa chỉ', en: 'The end of the address' },
  help: {
    vi: 'Gõ tên, có dấu cũng được. Đổi khi bản này được duyệt; địa chỉ cũ vẫn dẫn tới địa chỉ mới.',
    en: 'Type a name, with accents if you like. It changes when this text is approved; the old address leads to the new one.',
  },
  becomes: { vi: 'Địa chỉ sẽ là', en: 'The address will be' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  change: { vi: 'Đổi', en: 'Change' },
} as const satisfies Record<string, Labels>

/** Changes what the address of one language ends in. */
export function AddressDialog({ onClose }: { onClose: () => void }) {
  const { addresses, collection, record, locale, text, sheet } = useText()
  const t = useWords()
  const { act, busy, problem } = useTextAct(onClose)
  const [typed, setTyped] = useState(text?.slug ?? '')
  const slug = slugify(typed)
  const change = () =>
    act((version) => {
      const fields = { ...sheet.base().values }
      return call(addresses.save, { id: record.id, locale, version, fields, slug })
    })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={slug === '' || slug === text?.slug}
            onClick={() => void change()}
          >
            {t(words.change)}
          </Button>
        </>
      }
    >
      <TextField
        label={t(words.slug)}
        description={t(words.help)}
        value={typed}
        maxLength={120}
        data-autofocus
        error={problem}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {slug !== '' && (
        <p className={css.help}>
          {t(words.becomes)} <b>{`/${locale}/${collection}/${slug}`}</b>
        </p>
      )}
    </Dialog>
  )
}
