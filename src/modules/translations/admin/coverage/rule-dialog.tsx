import { useState } from 'react'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { CheckField, ChoiceField } from '../../../../admin/ui/check-field.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { reviewRuleEndpoints } from '../../../../records/http/text-endpoints.ts'
import css from './coverage.module.css'

const words = {
  title: { vi: 'Quy tắc duyệt: {about}', en: 'Review rule: {about}' },
  decides: { vi: 'Thẩm định và duyệt', en: 'Review and approval' },
  two: { vi: 'Hai người', en: 'Two people' },
  twoHelp: {
    vi: 'Người duyệt không phải người đã thẩm định.',
    en: 'Whoever approves is not the one who reviewed.',
  },
  one: { vi: 'Một người là đủ', en: 'One person is enough' },
  oneHelp: {
    vi: 'Người thẩm định được duyệt luôn, không qua bước thứ hai.',
    en: 'The reviewer may approve too, without a second step.',
  },
  own: {
    vi: 'Người dịch được tự quyết bản của mình, mỗi lần ghi lý do',
    en: 'Translators may decide about their own words, with a reason each time',
  },
  reason: { vi: 'Lý do đổi quy tắc', en: 'Why the rule changes' },
  reasonHelp: {
    vi: 'Ít nhất 10 ký tự; ai cũng xem được.',
    en: 'At least 10 characters; everybody can read it.',
  },
  save: { vi: 'Đổi quy tắc', en: 'Change the rule' },
  withdraw: { vi: 'Bỏ quy tắc này', en: 'Take this rule back' },
  withdrawn: {
    vi: 'Đã bỏ; quy tắc rộng hơn lại có hiệu lực.',
    en: 'Taken back; the next wider rule holds again.',
  },
  saved: { vi: 'Đã đổi quy tắc duyệt.', en: 'The rule is changed.' },
} as const satisfies Record<string, Labels>

export type RuleInForce = {
  /** Null for every collection. */
  collection: string | null
  locale: PortalLocale | null
  /** What it is about: the language, and the collection where it is about one. */
  about: string
  onePerson: boolean
  ownWithReason: boolean
  /** Said of just this, so that it can be taken back; a wider rule holds otherwise. */
  isSaid: boolean
}

const SHORTEST_REASON = 10

/** How many people a text of a language passes, and whether one may be whoever wrote it. */
export function RuleDialog({ rule, onClose }: { rule: RuleInForce; onClose: () => void }) {
  const t = useWords()
  const [people, setPeople] = useState<'one' | 'two'>(rule.onePerson ? 'one' : 'two')
  const [ownWithReason, setOwn] = useState(rule.ownWithReason)
  const [reason, setReason] = useState('')
  const done = (said: Labels) => {
    toast(t(said))
    onClose()
  }
  const set = useAct(reviewRuleEndpoints.set, { onDone: () => done(words.saved) })
  const withdraw = useAct(reviewRuleEndpoints.withdraw, { onDone: () => done(words.withdrawn) })
  const { collection, locale } = rule
  const isReasoned = reason.trim().length >= SHORTEST_REASON
  const save = () => set.mutate({ collection, locale, onePerson: people === 'one', ownWithReason, reason })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title, { about: rule.about })}
      actions={
        <>
          {rule.isSaid && (
            <Button
              variant="quiet"
              icon="undo"
              disabled={!isReasoned}
              busy={withdraw.isPending}
              onClick={() => withdraw.mutate({ collection, locale, reason })}
            >
              {t(words.withdraw)}
            </Button>
          )}
          <Button variant="primary" disabled={!isReasoned} busy={set.isPending} onClick={save}>
            {t(words.save)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <ChoiceField
          label={t(words.decides)}
          choices={[
            { value: 'two', label: t(words.two), description: t(words.twoHelp) },
            { value: 'one', label: t(words.one), description: t(words.oneHelp) },
          ]}
          value={people}
          onChange={setPeople}
        />
        {locale !== 'vi' && (
          <CheckField
            label={t(words.own)}
            checked={ownWithReason}
            onChange={({ currentTarget }) => setOwn(currentTarget.checked)}
          />
        )}
        <TextField
          label={t(words.reason)}
          description={t(words.reasonHelp)}
          maxLength={500}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        <Problem error={set.error ?? withdraw.error} />
      </div>
    </Dialog>
  )
}
