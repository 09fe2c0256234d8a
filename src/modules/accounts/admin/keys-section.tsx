import { useState, type FormEvent } from 'react'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { createKeyEndpoint, listKeysEndpoint, revokeKeyEndpoint } from '../schema.ts'
import css from './account.module.css'
import { dayOfMoment } from './moments.ts'
import { Row, Section } from './section.tsx'
import { Wrong } from './attempt.tsx'

const words = {
  title: { vi: 'Khóa API', en: 'API keys' },
  lead: {
    vi: 'Để chương trình khác làm việc thay bạn, với đúng các vai trò của bạn. Gửi khóa trong tiêu đề x-api-key.',
    en: 'Let programs act for you, with your roles and no others. Send the key in the x-api-key header.',
  },
  create: { vi: 'Tạo khóa', en: 'Create a key' },
  name: { vi: 'Khóa dùng để làm gì', en: 'What the key is for' },
  term: { vi: 'Thời hạn', en: 'Lasts' },
  month: { vi: '30 ngày', en: '30 days' },
  year: { vi: '1 năm', en: '1 year' },
  never: { vi: 'Không hết hạn', en: 'For ever' },
  expires: { vi: 'hết hạn {day}', en: 'until {day}' },
  endless: { vi: 'không hết hạn', en: 'for ever' },
  used: { vi: 'dùng lần cuối {day}', en: 'last used {day}' },
  unused: { vi: 'chưa dùng', en: 'not used yet' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeNamed: { vi: 'Thu hồi khóa {name}', en: 'Revoke the key {name}' },
  effect: {
    vi: 'Chương trình đang dùng khóa «{name}» sẽ ngừng vào được ngay. Không lấy lại được.',
    en: 'The program that uses “{name}” will be shut out at once. This cannot be undone.',
  },
  made: { vi: 'Khóa «{name}» đã tạo', en: 'The key “{name}” is made' },
  once: { vi: 'Chép ngay: khóa chỉ hiện lần này.', en: 'Copy it now: it is shown this once.' },
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép khóa.', en: 'Key copied.' },
  done: { vi: 'Xong', en: 'Done' },
} as const satisfies Record<string, Labels>

type Made = { name: string; key: string }

/** Keys with which programs act for me: create (shown once) and revoke. */
export function KeysSection() {
  const t = useWords()
  const { data } = useCall(listKeysEndpoint, {})
  const [creating, setCreating] = useState(false)
  const [made, setMade] = useState<Made>()
  const [revoking, setRevoking] = useState<{ id: string; name: string }>()
  const revoke = useAct(revokeKeyEndpoint, { refreshes: [listKeysEndpoint] })
  return (
    <Section
      title={t(words.title)}
      lead={t(words.lead)}
      action={
        <Button icon="plus" onClick={() => setCreating(true)}>
          {t(words.create)}
        </Button>
      }
    >
      <ul className={css.rows}>
        {data?.items.map(({ id, name, hint, expiresAt, lastUsedAt }) => (
          <Row
            key={id}
            name={name}
            note={[
              `${hint}…`,
              expiresAt === null ? t(words.endless) : t(words.expires, { day: dayOfMoment(expiresAt) }),
              lastUsedAt === null ? t(words.unused) : t(words.used, { day: dayOfMoment(lastUsedAt) }),
            ].join(' · ')}
            actions={
              <Button aria-label={t(words.revokeNamed, { name })} onClick={() => setRevoking({ id, name })}>
                {t(words.revoke)}
              </Button>
            }
          />
        ))}
      </ul>
      {creating && <CreateDialog onClose={() => setCreating(false)} onMade={setMade} />}
      {made && <MadeDialog made={made} onClose={() => setMade(undefined)} />}
      <Confirm
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t(words.revokeNamed, { name: revoking?.name })}
        act={t(words.revoke)}
        danger
        onConfirm={() => revoking && revoke.mutateAsync({ id: revoking.id })}
      >
        <p>{t(words.effect, { name: revoking?.name })}</p>
      </Confirm>
    </Section>
  )
}

function CreateDialog({ onClose, onMade }: { onClose: () => void; onMade: (made: Made) => void }) {
  const t = useWords()
  const [name, setName] = useState('')
  const [days, setDays] = useState<string | null>('365')
  const create = useAct(createKeyEndpoint, {
    refreshes: [listKeysEndpoint],
    onDone: (key) => {
      onMade(key)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate({ name, days: days === 'never' ? null : Number(days) })
  }
  return (
    <Dialog opened onClose={onClose} title={t(words.create)} size="small">
      <form className={css.steps} onSubmit={submit}>
        <TextField
          label={t(words.name)}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="off"
          value={name}
          error={create.error && <Wrong>{create.error.message}</Wrong>}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <SelectField
          label={t(words.term)}
          data={[
            { value: '30', label: t(words.month) },
            { value: '365', label: t(words.year) },
            { value: 'never', label: t(words.never) },
          ]}
          value={days}
          onChange={setDays}
          clearable={false}
          searchable={false}
        />
        <Button variant="primary" size="large" type="submit" wide busy={create.isPending}>
          {t(words.create)}
        </Button>
      </form>
    </Dialog>
  )
}

function MadeDialog({ made: { name, key }, onClose }: { made: Made; onClose: () => void }) {
  const t = useWords()
  const copy = async () => {
    await navigator.clipboard.writeText(key)
    toast(t(words.copied))
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.made, { name })}
      actions={
        <>
          <Button icon="copy" onClick={() => void copy()}>
            {t(words.copy)}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t(words.done)}
          </Button>
        </>
      }
    >
      <p>{t(words.once)}</p>
      <code className={css.secret}>{key}</code>
    </Dialog>
  )
}
