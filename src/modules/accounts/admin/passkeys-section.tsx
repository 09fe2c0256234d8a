import { useState, type FormEvent } from 'react'
import { ApiProblem, call, type Arrived } from '../../../admin/api.ts'
import { keyOf, queryClient } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { listMyPasskeys, removeMyPasskey, renameMyPasskey, type PasskeyView } from '../endpoints.ts'
import css from './account.module.css'
import { deviceName } from './device.ts'
import { dayOfMoment } from './moments.ts'
import { addPasskey, knowsPasskeys } from './passkey.ts'
import { useProof } from './proof.tsx'
import { Row, Section } from './section.tsx'

const words = {
  title: { vi: 'Khóa truy cập', en: 'Passkeys' },
  lead: {
    vi: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của máy, không cần mật khẩu. Mỗi máy một khóa; nên có ít nhất hai.',
    en: 'Sign in with the fingerprint, face or PIN of your device, without a password. One for each device; better two.',
  },
  unknown: {
    vi: 'Trình duyệt này chưa hỗ trợ khóa truy cập.',
    en: 'This browser does not know passkeys yet.',
  },
  add: { vi: 'Thêm khóa truy cập', en: 'Add a passkey' },
  made: { vi: 'Tạo ngày {day}', en: 'Made on {day}' },
  used: { vi: 'dùng lần cuối {day}', en: 'last used {day}' },
  unused: { vi: 'chưa dùng', en: 'not used yet' },
  rename: { vi: 'Đổi tên khóa {name}', en: 'Rename the passkey {name}' },
  remove: { vi: 'Xóa khóa {name}', en: 'Remove the passkey {name}' },
  name: { vi: 'Tên khóa', en: 'Name' },
  nameHelp: { vi: 'Để nhận ra máy này, ví dụ «Máy cơ quan»', en: 'To know the device again: “Office PC”' },
  keep: { vi: 'Giữ tên', en: 'Keep the name' },
  go: { vi: 'Tạo khóa trên máy này', en: 'Make it on this device' },
  added: { vi: 'Đã thêm khóa truy cập «{name}».', en: 'Passkey “{name}” added.' },
  removed: { vi: 'Đã xóa khóa truy cập «{name}».', en: 'Passkey “{name}” removed.' },
  failed: {
    vi: 'Máy này không tạo được khóa. Cần mã PIN, vân tay hoặc khuôn mặt để mở máy.',
    en: 'This device could not make a passkey. It needs a PIN, a fingerprint or a face to unlock it.',
  },
} as const satisfies Record<string, Labels>

type Passkey = Arrived<PasskeyView>
/** The dialog that is open: a name for a new passkey, or for one that is there. */
type Naming = { passkey: Passkey | null }

/** The passkeys of the account: add, name, remove. */
export function PasskeysSection({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useWords()
  const { prove, dialog } = useProof()
  const [naming, setNaming] = useState<Naming>()
  const [wrong, setWrong] = useState<string | null>(null)
  const act = async (work: () => Promise<unknown>, done: string | null) => {
    setWrong(null)
    try {
      if (!(await prove(work))) return
      if (done) toast(done)
      await queryClient.invalidateQueries({ queryKey: keyOf(listMyPasskeys) })
    } catch (error) {
      setWrong(error instanceof ApiProblem ? error.message : t(words.failed))
    }
  }
  const keep = async (name: string) => {
    const passkey = naming?.passkey
    setNaming(undefined)
    if (passkey) await act(() => call(renameMyPasskey, { id: passkey.id, name }), null)
    else await act(() => addPasskey(name), t(words.added, { name }))
  }
  const remove = ({ id, name }: Passkey) =>
    act(() => call(removeMyPasskey, { id }), t(words.removed, { name }))
  const noteOf = ({ createdAt, lastUsedAt }: Passkey) =>
    `${t(words.made, { day: dayOfMoment(createdAt) })} · ${
      lastUsedAt === null ? t(words.unused) : t(words.used, { day: dayOfMoment(lastUsedAt) })
    }`
  return (
    <Section
      title={t(words.title)}
      lead={t(knowsPasskeys() ? words.lead : words.unknown)}
      action={
        knowsPasskeys() && (
          <Button icon="plus" onClick={() => setNaming({ passkey: null })}>
            {t(words.add)}
          </Button>
        )
      }
    >
      {wrong && (
        <div className={css.after}>
          <Note tone="red" icon="error" role="alert">
            {wrong}
          </Note>
        </div>
      )}
      <ul className={css.rows}>
        {passkeys.map((passkey) => (
          <Row
            key={passkey.id}
            name={passkey.name}
            note={noteOf(passkey)}
            actions={
              <>
                <IconButton
                  icon="pen"
                  label={t(words.rename, { name: passkey.name })}
                  onClick={() => setNaming({ passkey })}
                />
                <IconButton
                  icon="close"
                  label={t(words.remove, { name: passkey.name })}
                  onClick={() => void remove(passkey)}
                />
              </>
            }
          />
        ))}
      </ul>
      {dialog}
      {naming && (
        <NameDialog naming={naming} onClose={() => setNaming(undefined)} onKeep={(name) => void keep(name)} />
      )}
    </Section>
  )
}

type NameDialogProps = { naming: Naming; onClose: () => void; onKeep: (name: string) => void }

function NameDialog({ naming: { passkey }, onClose, onKeep }: NameDialogProps) {
  const t = useWords()
  const [name, setName] = useState(passkey?.name ?? t(deviceName(navigator.userAgent)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') onKeep(name.trim())
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={passkey ? t(words.rename, { name: passkey.name }) : t(words.add)}
      size="small"
    >
      <form className={css.steps} onSubmit={submit}>
        <TextField
          label={t(words.name)}
          description={t(words.nameHelp)}
          data-autofocus
          required
          withAsterisk={false}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="primary" size="large" type="submit" wide>
          {t(passkey ? words.keep : words.go)}
        </Button>
      </form>
    </Dialog>
  )
}
