import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { isSafeAddress } from '../../../../records/structured/safe-address.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'

const words = {
  title: { vi: 'Liên kết', en: 'Link' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  help: {
    vi: 'https://…, một đường dẫn trong cổng như /vi/places/…, mailto: hoặc tel:',
    en: 'https://…, a path of the portal such as /en/places/…, mailto: or tel:',
  },
  unsafe: {
    vi: 'Địa chỉ này không dùng được. Ghi đủ https:// hoặc đường dẫn bắt đầu bằng /.',
    en: 'This address cannot be used. Write it with https://, or a path that begins with /.',
  },
  remove: { vi: 'Bỏ liên kết', en: 'Remove the link' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  put: { vi: 'Gắn liên kết', en: 'Set the link' },
} as const satisfies Record<string, Labels>

type LinkDialogProps = { href: string; onClose: () => void; onPut: (href: string | null) => void }

/** Asks where the chosen words shall lead. */
export function LinkDialog({ href, onClose, onPut }: LinkDialogProps) {
  const t = useWords()
  const [text, setText] = useState(href)
  const [asked, setAsked] = useState(false)
  const address = completed(text.trim())
  const isSafe = isSafeAddress(address)
  const put = () => (isSafe ? onPut(address) : setAsked(true))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      size="normal"
      actions={
        <>
          {href !== '' && <Button onClick={() => onPut(null)}>{t(words.remove)}</Button>}
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" onClick={put}>
            {t(words.put)}
          </Button>
        </>
      }
    >
      <TextField
        label={t(words.address)}
        description={t(words.help)}
        value={text}
        data-autofocus
        maxLength={2000}
        error={asked && !isSafe ? t(words.unsafe) : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          put()
        }}
      />
    </Dialog>
  )
}

/** `quangbinh.gov.vn/…` is meant as a web address. */
function completed(text: string): string {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(text) ? `https://${text}` : text
}
