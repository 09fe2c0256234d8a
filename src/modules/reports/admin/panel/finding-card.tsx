import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { call } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Glyph, type GlyphName } from '../../../../admin/ui/glyph.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextArea } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import { studioEndpoints } from '../../studio/endpoints.ts'
import { keyOfReport, useStudio, type FindingItem } from '../studio-context.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import css from './panel.module.css'
import { useFix } from './use-fix.ts'

const words = {
  place: { vi: 'Mục {place}', en: 'Section {place}' },
  keep: { vi: 'Giữ như nguồn', en: 'Leave as in the source' },
  why: { vi: 'Vì sao giữ như nguồn', en: 'Why it is left as it is' },
  record: { vi: 'Ghi lý do', en: 'Record the reason' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  needed: { vi: 'Ghi lý do, ít nhất 3 chữ.', en: 'Say why.' },
  kept: { vi: 'Đã giữ như nguồn.', en: 'Left as in the source.' },
  reopen: { vi: 'Nêu lại', en: 'Show it again' },
  error: { vi: 'Phải sửa', en: 'To be mended' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Nên biết', en: 'Worth knowing' },
} as const satisfies Record<string, Labels>

const glyphs: Readonly<Record<FindingItem['severity'], GlyphName>> = {
  error: 'blocked',
  warning: 'warning',
  info: 'none',
}

/** One finding: where, why, one way to mend it, one way to leave it with a reason. */
export function FindingCard({ finding }: { finding: FindingItem }) {
  const { data, show } = useStudio()
  const t = useWords()
  const { fix: mend, error } = useFix()
  const { severity, message, remedy, place, fix, acknowledged } = finding
  const [asking, setAsking] = useState(false)
  return (
    <div className={css.finding}>
      <Glyph name={acknowledged ? 'done' : glyphs[severity]} label={words[severity]} />
      <div>
        <b>{message}</b>
        <p>
          {place !== null && (
            <button type="button" className={css.place} onClick={() => show({ section: place })}>
              {t(words.place, { place })}
            </button>
          )}
          {place !== null && '. '}
          {remedy}.
        </p>
        {acknowledged ? (
          <Kept finding={finding} />
        ) : (
          <div className={css.acts}>
            {fix && (
              <Button variant={severity === 'info' ? 'quiet' : 'plain'} onClick={() => mend(fix)}>
                {t(fix.label)}
              </Button>
            )}
            {data.can.change && data.report && !asking && (
              <Button variant="quiet" onClick={() => setAsking(true)}>
                {t(words.keep)}
              </Button>
            )}
          </div>
        )}
        {asking && !acknowledged && <Reason finding={finding} onClose={() => setAsking(false)} />}
        <Problem error={error} />
      </div>
    </div>
  )
}

function Reason({ finding, onClose }: { finding: FindingItem; onClose: () => void }) {
  const studio = useStudio()
  const t = useWords()
  const box = useFirstFocus<HTMLTextAreaElement>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const send = async () => {
    setAsked(true)
    if (reason.trim().length < 3) return
    const key = { ...keyOfReport(studio), finding: finding.key }
    try {
      await call(studioEndpoints.acknowledge, { ...key, reason: reason.trim() })
      await studio.refresh()
      toast(t(words.kept), async () => {
        await call(studioEndpoints.reopen, key)
        await studio.refresh()
      })
    } catch (failed) {
      setError(failed as Error)
      await studio.refresh()
    }
  }
  return (
    <div className={css.form}>
      <TextArea
        label={t(words.why)}
        ref={box}
        value={reason}
        error={asked && reason.trim().length < 3 && t(words.needed)}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Problem error={error} />
      <div className={css.acts}>
        <Button onClick={() => void send()}>{t(words.record)}</Button>
        <Button variant="quiet" onClick={onClose}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

function Kept({ finding: { key: finding, acknowledged } }: { finding: FindingItem }) {
  const studio = useStudio()
  const t = useWords()
  if (!acknowledged) return null
  const reopen = async () => {
    await call(studioEndpoints.reopen, { ...keyOfReport(studio), finding })
    await studio.refresh()
  }
  return (
    <>
      <p>
        “{acknowledged.reason}” {acknowledged.by}, {t(momentOf(acknowledged.at))}
      </p>
      {studio.data.can.change && (
        <div className={css.acts}>
          <Button variant="quiet" onClick={() => void reopen()}>
            {t(words.reopen)}
          </Button>
        </div>
      )}
    </>
  )
}
