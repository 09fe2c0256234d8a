import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { addressOf, call } from '../../../../admin/api.ts'
import { keyOf, useCall } from '../../../../admin/queries.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Button, ButtonAnchor } from '../../../../admin/ui/button.tsx'
import { DropZone } from '../../../../admin/ui/drop-zone.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { useWords } from '../../../../admin/words.ts'
import { reportEndpoints } from '../../endpoints.ts'
import { studioEndpoints } from '../../studio/endpoints.ts'
import { keyOfReport, useStudio } from '../studio-context.ts'
import css from './panel.module.css'
import { SignedCopies } from './signed-copies.tsx'

const words = {
  frozen: { vi: 'Bản chốt số liệu', en: 'Frozen copies' },
  none: {
    vi: 'Chưa chốt lần nào. Chốt số liệu giữ nguyên báo cáo này; sửa bản ghi về sau không làm nó đổi.',
    en: 'Nothing is frozen yet. Freezing keeps this report as it is; later changes of records do not touch it.',
  },
  number: { vi: 'Bản chốt số {number}', en: 'Frozen copy {number}' },
  by: { vi: '{name}, {time}', en: '{name}, {time}' },
  compare: { vi: 'So với hôm nay', en: 'Compare with today' },
  signed: { vi: 'Bản PDF đã ký', en: 'Signed PDF' },
  drop: { vi: 'Thả bản PDF đã ký vào đây', en: 'Drop the signed PDF here' },
  kinds: {
    vi: 'Máy chủ kiểm tra tệp mở được, tính mã băm và so chữ với bản chốt mới nhất.',
    en: 'The server checks that it opens, hashes it and compares its text with the newest frozen copy.',
  },
  choose: { vi: 'Chọn tệp PDF', en: 'Choose a PDF file' },
  sending: { vi: 'Đang gửi và kiểm tra tệp…', en: 'Sending and checking the file…' },
  hash: { vi: 'SHA-256 {hash}', en: 'SHA-256 {hash}' },
} as const satisfies Record<string, Labels>

/** The copies that no later change touches: frozen ones with their hashes, and the signed paper. */
export function CopiesPanel() {
  const studio = useStudio()
  const { data, look } = studio
  const t = useWords()
  const key = keyOfReport(studio)
  const snapshots = useCall(reportEndpoints.snapshots, key, { enabled: data.report !== null })
  return (
    <>
      <h3>
        {t(words.frozen)} <span>{data.snapshots}</span>
      </h3>
      {data.snapshots === 0 && <p className={css.muted}>{t(words.none)}</p>}
      {snapshots.data?.map(({ number, frozenBy, frozenAt, sha256 }) => (
        <div key={number} className={css.copy}>
          <b>{t(words.number, { number })}</b>
          <p className={css.muted}>{t(words.by, { name: frozenBy, time: t(momentOf(frozenAt)) })}</p>
          <span className={css.hash}>{t(words.hash, { hash: sha256 })}</span>
          <div className={css.acts}>
            {(['docx', 'pdf'] as const).map((format) => (
              <ButtonAnchor
                key={format}
                variant="quiet"
                icon="import"
                download
                href={addressOf(reportEndpoints.document, { ...key, format, frozen: number })}
              >
                {format.toUpperCase()}
              </ButtonAnchor>
            ))}
            <Button variant="quiet" onClick={() => look({ panel: 'compare', with: number })}>
              {t(words.compare)}
            </Button>
          </div>
        </div>
      ))}
      <h3>{t(words.signed)}</h3>
      {data.report && (data.can.change || data.can.freeze) && <HandIn />}
      <SignedCopies />
    </>
  )
}

function HandIn() {
  const studio = useStudio()
  const t = useWords()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const send = async (file: File) => {
    setBusy(true)
    setError(null)
    try {
      await call(studioEndpoints.addSignedCopy, keyOfReport(studio), { file })
      await client.invalidateQueries({ queryKey: keyOf(studioEndpoints.signedCopies) })
    } catch (failed) {
      setError(failed as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <DropZone
        title={t(words.drop)}
        choose={t(words.choose)}
        accept=".pdf,application/pdf"
        disabled={busy}
        onFile={(file) => void send(file)}
      >
        {t(words.kinds)}
      </DropZone>
      {busy && (
        <Note icon="clock" role="status">
          {t(words.sending)}
        </Note>
      )}
      <Problem error={error} />
    </>
  )
}
