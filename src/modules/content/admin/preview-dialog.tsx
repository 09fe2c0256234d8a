import type { Labels } from '../../../platform/labels.ts'
import { dayAndTime } from '../../../admin/moments.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import { useText } from './text-context.ts'
import css from './texts.module.css'

const words = {
  title: { vi: 'Liên kết xem thử', en: 'Preview links' },
  told: {
    vi: 'Ai có liên kết thì xem được bản đang soạn, không cần tài khoản, cho tới khi hết hạn hoặc bị thu hồi.',
    en: 'Whoever has the link can read the draft without an account, until it expires or is revoked.',
  },
  until: { vi: '{name} tạo, dùng được đến {time}', en: 'by {name}, works until {time}' },
  copy: { vi: 'Chép', en: 'Copy' },
  open: { vi: 'Mở', en: 'Open' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  copied: { vi: 'Đã chép liên kết.', en: 'The link is copied.' },
  make: { vi: 'Tạo liên kết', en: 'Make a link' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Labels>

/** Links that show one language as its page will look. */
export function PreviewDialog({ onClose }: { onClose: () => void }) {
  const { addresses, record, locale } = useText()
  const t = useWords()
  const one = { id: record.id, locale }
  const previews = useCall(addresses.previews, one)
  const refreshes = [addresses.previews]
  const copy = (path: string) =>
    void navigator.clipboard.writeText(new URL(path, location.origin).href).then(
      () => toast(t(words.copied)),
      (error: unknown) => toast(error instanceof Error ? error.message : String(error)),
    )
  const make = useAct(addresses.makePreview, { refreshes, onDone: ({ path }) => copy(path) })
  const revoke = useAct(addresses.revokePreview, { refreshes })
  const error = previews.error ?? make.error ?? revoke.error
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.close)}</Button>
          <Button variant="primary" busy={make.isPending} onClick={() => make.mutate(one)}>
            {t(words.make)}
          </Button>
        </>
      }
    >
      <p className={css.help}>{t(words.told)}</p>
      {error && <Failure error={error} retry={() => void previews.refetch()} />}
      <ul className={css.links}>
        {(previews.data ?? []).map((preview) => (
          <li key={preview.id}>
            <span>
              {t(words.until, { name: preview.createdByName, time: dayAndTime(preview.expiresAt) })}
            </span>
            <a href={preview.path} target="_blank" rel="noopener">
              {t(words.open)}
            </a>
            <Button variant="quiet" icon="copy" onClick={() => copy(preview.path)}>
              {t(words.copy)}
            </Button>
            <Button
              variant="quiet"
              icon="close"
              onClick={() => revoke.mutate({ ...one, previewId: preview.id })}
            >
              {t(words.revoke)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
