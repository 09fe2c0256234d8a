import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber, parseNumber } from '../../../../platform/text/numbers.ts'
import { addressesOf } from '../../../../records/http/any-collection.ts'
import { momentOf } from '../../../../admin/records/form/times.ts'
import { call } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { ChoiceField } from '../../../../admin/ui/check-field.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextArea, TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { useStudio, type BehindItem, type FigureItem } from '../studio-context.ts'
import css from './panel.module.css'

const words = {
  title: { vi: 'Số in trong báo cáo', en: 'Number in the report' },
  computed: { vi: '{value}, theo hồ sơ', en: '{value}, as recorded' },
  declared: { vi: '{value}, theo kê khai của đơn vị', en: '{value}, as declared' },
  given: { vi: 'Số nhập tay', en: 'A given number' },
  value: { vi: 'Số nhập tay ({unit})', en: 'Given number ({unit})' },
  reason: { vi: 'Lý do', en: 'Reason' },
  needed: { vi: 'Ghi lý do chọn số này (ít nhất 3 chữ).', en: 'Say why this number is chosen.' },
  number: { vi: 'Nhập một số, ví dụ 1.234,5', en: 'Enter a number' },
  save: { vi: 'Ghi lựa chọn', en: 'Record the choice' },
  remove: { vi: 'Bỏ ghi đè', en: 'Take the choice back' },
  saved: { vi: 'Đã ghi số in và lý do.', en: 'The choice and its reason are recorded.' },
  removed: { vi: 'Đã bỏ ghi đè.', en: 'The choice is taken back.' },
  none: { vi: 'chưa có số liệu', en: 'no data' },
} as const satisfies Record<string, Labels>

type Choice = 'computed' | 'declared' | 'given'

const overrides = addressesOf('figure-overrides')

type OverrideFormProps = { figure: FigureItem; behind: ReadonlyMap<string, BehindItem> }

/** Which number is printed, with a reason; both numbers stay in sight, and who chose when. */
export function OverrideForm({ figure, behind }: OverrideFormProps) {
  const { override, unit, printedFrom } = figure
  const t = useWords()
  const locale = useLocale()
  const shown = (value: number | null) => (value === null ? t(words.none) : formatNumber(value, locale))
  const [choice, setChoice] = useState<Choice>(override?.choice ?? printedFrom)
  const [value, setValue] = useState(
    override?.value === undefined || override?.value === null ? '' : formatNumber(override.value),
  )
  const [reason, setReason] = useState(override?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const { save, remove, busy, error } = useOverride(figure, behind)
  const number = parseNumber(value)
  const isChanged =
    choice !== (override?.choice ?? printedFrom) || reason !== (override?.reason ?? '') || choice === 'given'
  // A reason speaks for one choice: it does not go over to another by itself.
  const choose = (next: Choice) => {
    setChoice(next)
    if (override && reason === override.reason && next !== override.choice) setReason('')
    else if (override && reason === '' && next === override.choice) setReason(override.reason)
  }
  const submit = async () => {
    setAsked(true)
    if (reason.trim().length < 3 || (choice === 'given' && number === null)) return
    await save({ choice, value: choice === 'given' ? number : null, reason: reason.trim() })
    setAsked(false)
  }
  const said = override ? behind.get(override.recordId) : undefined
  return (
    <section>
      <h3>{t(words.title)}</h3>
      <div className={css.form}>
        <ChoiceField<Choice>
          label={undefined}
          value={choice}
          onChange={choose}
          choices={[
            { value: 'computed', label: t(words.computed, { value: shown(figure.computed) }) },
            { value: 'declared', label: t(words.declared, { value: shown(figure.declared?.value ?? null) }) },
            { value: 'given', label: t(words.given) },
          ]}
        />
        {choice === 'given' && (
          <TextField
            label={t(words.value, { unit })}
            inputMode="decimal"
            value={value}
            error={asked && number === null && t(words.number)}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        {(isChanged || override) && (
          <TextArea
            label={t(words.reason)}
            withAsterisk
            value={reason}
            error={asked && reason.trim().length < 3 && t(words.needed)}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </div>
      <Problem error={error} />
      <div className={css.acts}>
        {isChanged && (
          <Button busy={busy} onClick={() => void submit()}>
            {t(words.save)}
          </Button>
        )}
        {override && (
          <Button variant="quiet" busy={busy} onClick={() => void remove()}>
            {t(words.remove)}
          </Button>
        )}
      </div>
      {said && (
        <p className={css.muted}>
          {said.by}, {t(momentOf(said.at))}
        </p>
      )}
    </section>
  )
}

type Chosen = { choice: Choice; value: number | null; reason: string }

/** Records which number is printed, and takes it back; both can be undone. */
function useOverride({ key, override, computed }: FigureItem, behind: ReadonlyMap<string, BehindItem>) {
  const { data, refresh } = useStudio()
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const act = async (work: () => Promise<() => Promise<unknown>>, told: string) => {
    setBusy(true)
    setError(null)
    try {
      const undo = await work()
      await refresh()
      toast(told, async () => {
        await undo()
        await refresh()
      })
    } catch (failed) {
      setError(failed as Error)
    } finally {
      setBusy(false)
    }
  }
  const known = override ? behind.get(override.recordId) : undefined
  const change = async (chosen: Chosen) => {
    if (!override || !known) return create(chosen)
    const { choice, value, reason } = override
    const changed = await call(overrides.change, { id: known.id, version: known.version, fields: chosen })
    return () =>
      call(overrides.change, { id: known.id, version: changed.version, fields: { choice, value, reason } })
  }
  const create = async (chosen: Chosen) => {
    const { from, to } = data.period
    const fields = { figure: key, periodFrom: from, periodTo: to, ...chosen }
    const made = await call(overrides.create, { ownerOrgId: data.org.id, fields })
    return () => call(overrides.remove, { id: made.id, version: made.version })
  }
  const takeBack = async () => {
    if (!override || !known) return async () => undefined
    if (known.state === 'approved' || known.state === 'archived') {
      // What was approved is not removed; the report prints again what it would print without it.
      return change({
        choice: computed === null ? 'declared' : 'computed',
        value: null,
        reason: t(words.remove),
      })
    }
    await call(overrides.remove, { id: known.id, version: known.version })
    return () => call(overrides.restore, { id: known.id })
  }
  return {
    busy,
    error,
    save: (chosen: Chosen) => act(() => change(chosen), t(words.saved)),
    remove: () => act(takeBack, t(words.removed)),
  }
}
