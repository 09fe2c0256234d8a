import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../platform/locales.ts'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../../admin/ui/menu.tsx'
import { useWords } from '../../../admin/words.ts'
import { isContent } from '../names.ts'
import { AddressDialog } from './address-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { PreviewDialog } from './preview-dialog.tsx'
import { ReaderDialog } from './reader-dialog.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import { useText } from './text-context.ts'

const words = {
  more: { vi: 'Việc khác với bản này', en: 'More with this text' },
  preview: { vi: 'Liên kết xem thử', en: 'Preview link' },
  schedule: { vi: 'Lịch đăng, cấm đăng, hết hạn', en: 'Schedule, embargo, expiry' },
  history: { vi: 'Lịch sử, so sánh, khôi phục', en: 'History, compare, restore' },
  reader: { vi: 'Người bản ngữ đã đọc', en: 'Read by a native reader' },
  address: { vi: 'Đổi đường dẫn', en: 'Change the address' },
  open: { vi: 'Xem trang đang đăng', en: 'Open the published page' },
  pack: { vi: 'Gói gửi Vietnam.vn (ZIP)', en: 'Package for Vietnam.vn (ZIP)' },
} as const satisfies Record<string, Labels>

type Dialog = 'preview' | 'schedule' | 'history' | 'reader' | 'address'

/** What else can be done with one language. */
export function TextMenu() {
  const { text, locale, collection, readOnly, record } = useText()
  const t = useWords()
  const [opened, setOpened] = useState<Dialog | null>(null)
  if (text === null) return null
  const open = (dialog: Dialog) => () => setOpened(dialog)
  const items: MenuItem[] = [{ label: t(words.history), icon: 'history', onClick: open('history') }]
  if (text.may.preview) items.unshift({ label: t(words.preview), icon: 'eye', onClick: open('preview') })
  if (text.may.schedule) items.push({ label: t(words.schedule), icon: 'clock', onClick: open('schedule') })
  if (text.may.confirmReading && locale !== SOURCE_LOCALE && text.nativeReadAt === null) {
    items.push({ label: t(words.reader), icon: 'check', onClick: open('reader') })
  }
  if (!readOnly) items.push({ label: t(words.address), icon: 'link', onClick: open('address') })
  if (text.published) {
    const path = `/${locale}/${collection}/${encodeURIComponent(text.published.slug)}`
    items.push({ label: t(words.open), icon: 'globe', href: path })
    if (isContent(collection)) {
      const href = `/api/content/${collection}/${record.id}/vietnam-vn.zip`
      items.push({ label: t(words.pack), icon: 'export', href, download: true })
    }
  }
  const close = () => setOpened(null)
  return (
    <>
      <Menu label={t(words.more)} target={<IconButton icon="dots" label={t(words.more)} />} items={items} />
      {opened === 'preview' && <PreviewDialog onClose={close} />}
      {opened === 'schedule' && <ScheduleDialog text={text} onClose={close} />}
      {opened === 'history' && <HistoryDialog onClose={close} />}
      {opened === 'reader' && <ReaderDialog onClose={close} />}
      {opened === 'address' && <AddressDialog onClose={close} />}
    </>
  )
}
