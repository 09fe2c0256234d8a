import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import type { Labels } from '../../../platform/labels.ts'
import { call } from '../../api.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { heldOf, keepRecord } from './desk.ts'
import { useForm } from './form-context.ts'

const words = {
  more: { vi: 'Việc khác', en: 'More' },
  another: { vi: 'Thêm hồ sơ nữa', en: 'Another record' },
  copy: { vi: 'Chép địa chỉ', en: 'Copy the address' },
  copied: { vi: 'Đã chép địa chỉ.', en: 'The address is copied.' },
  publish: { vi: 'Cho công khai trên cổng', en: 'Allow on the portal' },
  hide: { vi: 'Chỉ dùng nội bộ', en: 'For the office only' },
  shown: { vi: 'Hồ sơ được phép công khai.', en: 'The record may be published.' },
  hidden: { vi: 'Hồ sơ chỉ dùng nội bộ.', en: 'The record is for the office only.' },
  remove: { vi: 'Xóa hồ sơ', en: 'Remove the record' },
  removed: { vi: 'Đã xóa “{title}”.', en: '“{title}” is removed.' },
} as const satisfies Record<string, Labels>

/** What else can be done with the record, all of it to be taken back. */
export function MoreMenu() {
  const { sheet, addresses, record, collection } = useForm()
  const t = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const id = record?.id ?? ''
  const failed = (error: unknown) => toast(error instanceof Error ? error.message : String(error))
  const remove = async () => {
    await sheet.flush()
    await call(addresses.remove, { id, version: sheet.base().version })
    await navigate({ to: '/records/$collection', params: { collection } })
    await client.invalidateQueries()
    toast(t(words.removed, { title: record?.title ?? '' }), async () => {
      await call(addresses.restore, { id })
      await navigate({ to: '/records/$collection/$id', params: { collection, id } })
      await client.invalidateQueries()
    })
  }
  const show = async (visibility: 'public' | 'office') => {
    await sheet.flush()
    const changed = await call(addresses.change, { id, version: sheet.base().version, visibility })
    keepRecord(client, addresses, changed)
    sheet.adopt(heldOf(changed))
  }
  const toggle = async () => {
    const before = record?.visibility ?? 'office'
    const after = before === 'public' ? 'office' : 'public'
    await show(after)
    toast(t(after === 'public' ? words.shown : words.hidden), () => show(before))
  }
  const items: MenuItem[] = [
    {
      label: t(words.another),
      icon: 'plus',
      onClick: () => void navigate({ to: '/records/$collection/new', params: { collection } }),
    },
    {
      label: t(words.copy),
      icon: 'copy',
      onClick: () =>
        void navigator.clipboard.writeText(location.href).then(() => toast(t(words.copied)), failed),
    },
  ]
  if (record?.may.change === true) {
    items.push({
      label: t(record.visibility === 'public' ? words.hide : words.publish),
      icon: 'eye',
      onClick: () => void toggle().catch(failed),
    })
  }
  if (record?.may.remove === true) {
    items.push({
      label: t(words.remove),
      icon: 'trash',
      danger: true,
      onClick: () => void remove().catch(failed),
    })
  }
  return (
    <Menu label={t(words.more)} target={<IconButton icon="dots" label={t(words.more)} />} items={items} />
  )
}
