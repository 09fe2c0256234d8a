import { useState } from 'react'
import { Button } from '../../../admin/ui/button.tsx'
import { Drawer } from '../../../admin/ui/drawer.tsx'
import { Facts } from '../../../admin/ui/facts.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { CheckDialog } from './check-dialog.tsx'
import css from './law.module.css'
import { Parameters } from './parameters.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import type { Rule } from './rule.ts'
import { periodWords, Verified } from './rule-words.tsx'

const words = {
  rule: { vi: 'Quy định', en: 'Rule' },
  add: { vi: 'Thêm giai đoạn mới', en: 'Add a new period' },
  source: { vi: 'Căn cứ', en: 'Source' },
  instruments: { vi: 'Văn bản', en: 'Documents' },
  note: { vi: 'Đã đọc ở đâu', en: 'Where it was read' },
  link: { vi: 'Bản đã đọc', en: 'Copy that was read' },
  parameters: { vi: 'Các con số và mốc', en: 'Numbers and terms' },
  none: { vi: 'Quy định này không kèm con số nào.', en: 'This rule carries no numbers.' },
  check: { vi: 'Đã kiểm chứng', en: 'Mark as verified' },
  correct: { vi: 'Sửa chỗ ghi sai', en: 'Correct a mistake' },
} as const satisfies Record<string, Labels>

type Asking = { what: 'add' | 'correct' | 'check'; rule: Rule } | null

/** All periods of a rule, the newest first: what each says, where it was read, who compared it. */
export function RulePanel({ versions, onClose }: { versions: readonly Rule[]; onClose: () => void }) {
  const t = useWords()
  const [asking, setAsking] = useState<Asking>(null)
  const latest = versions.at(-1)
  return (
    <Drawer opened={versions.length > 0} onClose={onClose} title={latest ? t(latest.title) : t(words.rule)}>
      {latest && (
        <Button variant="primary" icon="plus" onClick={() => setAsking({ what: 'add', rule: latest })}>
          {t(words.add)}
        </Button>
      )}
      {versions.toReversed().map((rule) => (
        <Version key={rule.id} rule={rule} onAsk={(what) => setAsking({ what, rule })} />
      ))}
      {asking?.what === 'check' && <CheckDialog rule={asking.rule} onClose={() => setAsking(null)} />}
      {(asking?.what === 'add' || asking?.what === 'correct') && (
        <RuleDialog rule={asking.rule} adds={asking.what === 'add'} onClose={() => setAsking(null)} />
      )}
    </Drawer>
  )
}

function Version({ rule, onAsk }: { rule: Rule; onAsk: (what: 'correct' | 'check') => void }) {
  const t = useWords()
  const hasParameters = Object.keys(rule.parameters).length > 0
  return (
    <section className={css.version}>
      <h3>{t(periodWords(rule))}</h3>
      <Verified rule={rule} />
      <Facts
        facts={[
          { name: t(words.source), value: rule.citation },
          ...(rule.instruments.length > 0
            ? [
                {
                  name: t(words.instruments),
                  value: rule.instruments.map(({ kind, number }) => `${kind} ${number}`).join('; '),
                },
              ]
            : []),
          { name: t(words.note), value: rule.check?.source ?? t(rule.verificationNote) },
          ...(rule.sourceUrl
            ? [
                {
                  name: t(words.link),
                  value: (
                    <a href={rule.sourceUrl} target="_blank" rel="noreferrer">
                      {new URL(rule.sourceUrl).host}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      <details>
        <summary>{t(words.parameters)}</summary>
        {hasParameters ? <Parameters value={rule.parameters} /> : <p className={css.note}>{t(words.none)}</p>}
      </details>
      <div className={css.acts}>
        {!rule.check && <Button onClick={() => onAsk('check')}>{t(words.check)}</Button>}
        <Button variant="quiet" onClick={() => onAsk('correct')}>
          {t(words.correct)}
        </Button>
      </div>
    </section>
  )
}
