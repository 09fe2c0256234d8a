import { useState } from 'react'
import { ApiProblem, call, type Arrived } from '../../../admin/api.ts'
import { keyOf, queryClient } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import {
  beginMyTotp,
  getMySecondFactor,
  removeMyTotp,
  renewMyBackupCodes,
  type SecondFactorView,
  type TotpBeginning,
} from '../endpoints.ts'
import css from './account.module.css'
import { BackupCodes } from './backup-codes.tsx'
import { dayOfMoment } from './moments.ts'
import { useProof } from './proof.tsx'
import { Row, Section } from './section.tsx'
import { TotpDialog } from './totp-dialog.tsx'

const words = {
  title: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  lead: {
    vi: 'Sau mật khẩu, nhập thêm mã từ ứng dụng trên điện thoại. Người biết mật khẩu của bạn vẫn không vào được.',
    en: 'After the password, a code of an app on your telephone. Whoever knows your password still cannot enter.',
  },
  wanted: {
    vi: 'Quy định an toàn yêu cầu quản trị viên dùng xác thực hai lớp. Hãy bật ứng dụng xác thực hoặc thêm khóa truy cập.',
    en: 'The security rules ask administrators for a second factor. Set up an authenticator or add a passkey.',
  },
  app: { vi: 'Ứng dụng xác thực', en: 'Authenticator' },
  off: { vi: 'Chưa bật', en: 'Not set up' },
  on: { vi: 'Đã bật từ {day}', en: 'Set up on {day}' },
  codes: { vi: 'Mã dự phòng', en: 'Backup codes' },
  left: { vi: 'Còn {count} mã', en: '{count} left' },
  setUp: { vi: 'Bật', en: 'Set up' },
  turnOff: { vi: 'Tắt', en: 'Turn off' },
  renew: { vi: 'Tạo lại mã', en: 'Make new codes' },
  removed: { vi: 'Đã tắt ứng dụng xác thực.', en: 'The authenticator is turned off.' },
} as const satisfies Record<string, Labels>

type SecondFactorProps = { factor: Arrived<SecondFactorView> | undefined; hasPasskey: boolean }

/** The authenticator and its backup codes. */
export function SecondFactorSection({ factor, hasPasskey }: SecondFactorProps) {
  const t = useWords()
  const { prove, dialog } = useProof()
  const [beginning, setBeginning] = useState<TotpBeginning>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [wrong, setWrong] = useState<string | null>(null)
  const act = async (work: () => Promise<unknown>) => {
    setWrong(null)
    try {
      if (await prove(work)) await queryClient.invalidateQueries({ queryKey: keyOf(getMySecondFactor) })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setWrong(error.message)
    }
  }
  const begin = () => act(async () => setBeginning(await call(beginMyTotp, {})))
  const renew = () => act(async () => setCodes((await call(renewMyBackupCodes, {})).backupCodes))
  const turnOff = () =>
    act(async () => {
      await call(removeMyTotp, {})
      toast(t(words.removed))
    })
  const since = factor?.totpSince ?? null
  return (
    <Section title={t(words.title)} lead={t(words.lead)}>
      {factor?.wanted && since === null && !hasPasskey && (
        <div className={css.after}>
          <Note tone="light" icon="warning">
            {t(words.wanted)}
          </Note>
        </div>
      )}
      {wrong && (
        <div className={css.after}>
          <Note tone="red" icon="error" role="alert">
            {wrong}
          </Note>
        </div>
      )}
      {factor && (
        <ul className={css.rows}>
          <Row
            name={t(words.app)}
            note={since === null ? t(words.off) : t(words.on, { day: dayOfMoment(since) })}
            actions={
              since === null ? (
                <Button onClick={() => void begin()} aria-label={`${t(words.setUp)}: ${t(words.app)}`}>
                  {t(words.setUp)}
                </Button>
              ) : (
                <Button onClick={() => void turnOff()} aria-label={`${t(words.turnOff)}: ${t(words.app)}`}>
                  {t(words.turnOff)}
                </Button>
              )
            }
          />
          {since !== null && (
            <Row
              name={t(words.codes)}
              note={t(words.left, { count: factor.backupCodes })}
              actions={<Button onClick={() => void renew()}>{t(words.renew)}</Button>}
            />
          )}
        </ul>
      )}
      {dialog}
      {beginning && (
        <TotpDialog
          beginning={beginning}
          onClose={() => setBeginning(undefined)}
          onDone={(made) => {
            setBeginning(undefined)
            setCodes(made)
            void queryClient.invalidateQueries({ queryKey: keyOf(getMySecondFactor) })
          }}
        />
      )}
      {codes && <BackupCodes codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  )
}
