import { createLazyRoute, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { dayAndTime, dayOfMoment, hasPassed } from '../../../admin/moments.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listAllKeys, revokeAnyKey, type ManagedKey } from '../users-endpoints.ts'
import css from './users.module.css'

export const page = createLazyRoute('/office/admin/keys')({ component: forAdministrators(KeysPage) })

const words = {
  title: { vi: 'Khóa API', en: 'API keys' },
  lead: {
    vi: 'Chương trình dùng khóa thay cho người chủ, với đúng quyền của người đó vào lúc dùng.',
    en: 'Programs use a key in the place of its owner, with the rights that the owner has at that moment.',
  },
  mine: { vi: 'Khóa của tôi', en: 'My keys' },
  name: { vi: 'Khóa', en: 'Key' },
  owner: { vi: 'Người chủ', en: 'Owner' },
  created: { vi: 'Tạo ngày', en: 'Created' },
  used: { vi: 'Dùng gần nhất', en: 'Last used' },
  expires: { vi: 'Hết hạn', en: 'Expires' },
  act: { vi: 'Thao tác', en: 'Act' },
  never: { vi: 'chưa dùng', en: 'never used' },
  open: { vi: 'không hạn', en: 'no expiry' },
  over: { vi: 'đã hết hạn', en: 'expired' },
  resting: { vi: 'chủ khóa bị khóa', en: 'owner disabled' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeTitle: { vi: 'Thu hồi khóa «{name}»?', en: 'Revoke the key “{name}”?' },
  effect: {
    vi: 'Chương trình đang dùng khóa này bị từ chối ngay lập tức. Khóa đã thu hồi không dùng lại được; {owner} có thể tạo khóa mới.',
    en: 'Programs that use it are refused at once. A revoked key never works again; {owner} can make a new one.',
  },
  revoked: { vi: 'Đã thu hồi khóa «{name}»', en: 'The key “{name}” has been revoked' },
  none: { vi: 'Chưa có khóa API nào', en: 'No API keys yet' },
  begin: {
    vi: 'Mỗi người tạo khóa cho chương trình của mình ở «Tài khoản của tôi»; khóa sẽ hiện ở đây.',
    en: 'Everybody makes keys for their programs under “My account”; they are listed here.',
  },
  loading: { vi: 'Đang tải khóa API', en: 'Loading the API keys' },
} as const satisfies Record<string, Labels>

type Key = Arrived<ManagedKey>

function KeysPage() {
  const t = useWords()
  const keys = useCall(listAllKeys, {})
  const [revoking, setRevoking] = useState<Key | null>(null)
  const revoke = useAct(revokeAnyKey)
  const confirm = async () => {
    if (!revoking) return
    await revoke.mutateAsync({ apiKey: revoking.id })
    toast(t(words.revoked, { name: revoking.name }))
  }
  return (
    <Administration
      title={words.title}
      lead={t(words.lead)}
      count={keys.data?.items.length}
      actions={
        <ButtonLink to="/account" icon="user">
          {t(words.mine)}
        </ButtonLink>
      }
    >
      {keys.error && <Failure error={keys.error} retry={() => void keys.refetch()} />}
      {!keys.data && !keys.error && <SkeletonRows label={t(words.loading)} />}
      {keys.data?.items.length === 0 && <Empty title={t(words.none)}>{t(words.begin)}</Empty>}
      {keys.data && keys.data.items.length > 0 && (
        <Table
          label={t(words.title)}
          head={[words.name, words.owner, words.created, words.used, words.expires, words.act].map((label) =>
            t(label),
          )}
        >
          {keys.data.items.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
          ))}
        </Table>
      )}
      <Confirm
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t(words.revokeTitle, { name: revoking?.name })}
        act={t(words.revoke)}
        danger
        onConfirm={confirm}
      >
        {t(words.effect, { owner: revoking?.owner.name })}
      </Confirm>
    </Administration>
  )
}

function KeyRow({ apiKey, onRevoke }: { apiKey: Key; onRevoke: () => void }) {
  const t = useWords()
  const { name, hint, owner, createdAt, lastUsedAt, expiresAt } = apiKey
  const isOver = expiresAt !== null && hasPassed(expiresAt)
  return (
    <tr>
      <td>
        <b>{name}</b>
        <div className={css.note}>{hint}…</div>
      </td>
      <td>
        <Link to="/admin/users" search={{ user: owner.id }}>
          {owner.name}
        </Link>
        <div className={css.note}>
          {owner.email} {owner.disabled && <Tag>{t(words.resting)}</Tag>}
        </div>
      </td>
      <td className={css.moment}>{dayOfMoment(createdAt)}</td>
      <td className={lastUsedAt ? css.moment : css.unknown}>
        {lastUsedAt ? dayAndTime(lastUsedAt) : t(words.never)}
      </td>
      <td className={css.moment}>
        {expiresAt ? dayOfMoment(expiresAt) : t(words.open)} {isOver && <Tag>{t(words.over)}</Tag>}
      </td>
      <td>
        <Button variant="quiet" aria-label={`${t(words.revoke)} ${name}`} onClick={onRevoke}>
          {t(words.revoke)}
        </Button>
      </td>
    </tr>
  )
}
