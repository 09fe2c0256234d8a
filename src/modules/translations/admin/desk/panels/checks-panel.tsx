import { useState } from 'react'
import { call } from '../../../../../admin/api.ts'
import { Button } from '../../../../../admin/ui/button.tsx'
import { Glyph } from '../../../../../admin/ui/glyph.tsx'
import { TextArea } from '../../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../../admin/words.ts'
import type { Labels } from '../../../../../platform/labels.ts'
import { ignoreCheck } from '../../../desk/endpoints.ts'
import { useDeskFacts } from '../desk-context.ts'
import type { DeskFinding, DeskSegment } from '../desk.ts'
import { useFindings } from '../use-findings.ts'
import { useSegment } from '../use-segment.ts'
import css from './panels.module.css'
import { useActiveSegment } from './use-active.ts'

const words = {
  none: { vi: 'Không thấy lỗi nào.', en: 'Nothing was found.' },
  empty: { vi: 'Chưa có bản dịch để kiểm tra.', en: 'There is no translation to check yet.' },
  ignore: { vi: 'Bỏ qua', en: 'Ignore' },
  again: { vi: 'Kiểm tra lại', en: 'Check again' },
  why: { vi: 'Lý do bỏ qua', en: 'Why it is ignored' },
  whyNote: {
    vi: 'Ít nhất 10 ký tự; người duyệt sẽ đọc.',
    en: 'At least 10 characters; the reviewer reads it.',
  },
  cancel: { vi: 'Để sau', en: 'Not now' },
  ignored: { vi: '{by} bỏ qua: {reason}', en: 'ignored by {by}: {reason}' },
  blocking: { vi: 'Phải sửa', en: 'Must be mended' },
  warning: { vi: 'Cần xem', en: 'To be looked at' },
} as const satisfies Record<string, Labels>

/** What is found in the active segment, and what somebody decided to leave as it is. */
export function ChecksPanel() {
  const segment = useActiveSegment()
  return segment ? <Checks key={segment.id} segment={segment} /> : null
}

function Checks({ segment }: { segment: DeskSegment }) {
  const { sheet, readOnly, desk } = useDeskFacts()
  const t = useWords()
  const written = useSegment(sheet, segment.id)
  const findings = useFindings(segment, written.words)
  const [asking, setAsking] = useState<string | null>(null)
  if (written.words === null) return <p className={css.none}>{t(words.empty)}</p>
  if (findings.length === 0) {
    return (
      <p className={css.fine}>
        <Glyph name="done" /> {t(words.none)}
      </p>
    )
  }
  // What blocks is for a reviewer to let pass.
  const mayDecide = ({ severity }: DeskFinding) => desk.may.review || (!readOnly && severity === 'warning')
  return (
    <ul className={css.findings}>
      {findings.map((finding, index) => (
        <li key={`${finding.check} ${index}`}>
          <Finding finding={finding} segment={segment} />
          {mayDecide(finding) && asking !== finding.check && (
            <FindingAct finding={finding} segment={segment} onAsk={() => setAsking(finding.check)} />
          )}
          {asking === finding.check && (
            <IgnoreForm segment={segment} check={finding.check} onClose={() => setAsking(null)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Finding({ finding, segment }: { finding: DeskFinding; segment: DeskSegment }) {
  const t = useWords()
  const decision = segment.ignored.find(({ check }) => check === finding.check)
  if (finding.ignored && decision) {
    return (
      <p className={css.ignored}>
        <s>{finding.message}</s>
        <small>{t(words.ignored, decision)}</small>
      </p>
    )
  }
  const isBlocking = finding.severity === 'blocking'
  return (
    <p className={isBlocking ? css.bad : css.warn}>
      <Glyph name={isBlocking ? 'blocked' : 'warning'} label={isBlocking ? words.blocking : words.warning} />{' '}
      {finding.message}
    </p>
  )
}

type FindingActProps = { finding: DeskFinding; segment: DeskSegment; onAsk: () => void }

function FindingAct({ finding, segment, onAsk }: FindingActProps) {
  const { acts, place } = useDeskFacts()
  const t = useWords()
  if (!finding.ignored) {
    return (
      <Button variant="quiet" onClick={onAsk}>
        {t(words.ignore)}
      </Button>
    )
  }
  const takeBack = () =>
    acts.take(() =>
      call(ignoreCheck, { ...place, segmentId: segment.id, check: finding.check, reason: null }),
    )
  return (
    <Button variant="quiet" onClick={() => void takeBack()}>
      {t(words.again)}
    </Button>
  )
}

const SHORTEST_REASON = 10

type IgnoreFormProps = { segment: DeskSegment; check: string; onClose: () => void }

function IgnoreForm({ segment, check, onClose }: IgnoreFormProps) {
  const { acts, place, sheet } = useDeskFacts()
  const t = useWords()
  const [reason, setReason] = useState('')
  const ignore = async () => {
    await sheet.sheet.flush()
    const decided = () => call(ignoreCheck, { ...place, segmentId: segment.id, check, reason: reason.trim() })
    if (await acts.take(decided)) onClose()
  }
  return (
    <div className={css.reason}>
      <TextArea
        label={t(words.why)}
        description={t(words.whyNote)}
        minRows={1}
        maxLength={500}
        data-autofocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div>
        <Button disabled={reason.trim().length < SHORTEST_REASON} onClick={() => void ignore()}>
          {t(words.ignore)}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
