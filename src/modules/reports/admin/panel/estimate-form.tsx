import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber, parseNumber } from '../../../../platform/text/numbers.ts'
import { shortDate, isIsoDate } from '../../../../platform/time/dates.ts'
import { addressesOf } from '../../../../records/http/any-collection.ts'
import { call } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextArea, TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import { useStudio, type BehindItem, type FigureItem } from '../studio-context.ts'
import css from './panel.module.css'

const words = {
  expected: { vi: 'Ước đến {day}', en: 'Expected by {day}' },
  none: { vi: 'chưa có', en: 'not stated' },
  basis: { vi: 'Căn cứ: {basis}', en: 'Basis: {basis}' },
  enter: { vi: 'Nhập ước', en: 'Enter an estimate' },
  change: { vi: 'Sửa ước', en: 'Change the estimate' },
  value: { vi: 'Ước cả kỳ ({unit})', en: 'Estimate for the whole period ({unit})' },
  why: { vi: 'Căn cứ ước tính', en: 'Basis' },
  save: { vi: 'Ghi số ước', en: 'Record the estimate' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  saved: { vi: 'Đã ghi số ước.', en: 'The estimate is recorded.' },
  needed: { vi: 'Nhập một số.', en: 'Enter a number.' },
  reason: { vi: 'Ghi căn cứ ước tính.', en: 'Say what it rests on.' },
} as const satisfies Record<string, Labels>

const estimates = addressesOf('figure-estimates')

type EstimateFormProps = { figure: FigureItem; behind: ReadonlyMap<string, BehindItem> }

/** What the figure is expected to reach by the year's end, with its basis (NĐ 09/2019/NĐ-CP, Điều 12). */
export function EstimateForm({ figure, behind }: EstimateFormProps) {
  const { data } = useStudio()
  const t = useWords()
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const { estimate, unit } = figure
  const last = `${data.year}-12-31`
  const day = isIsoDate(last) ? shortDate(last) : last
  const value = estimate?.value ?? null
  return (
    <section>
      <p className={css.muted}>
        {t(words.expected, { day })}:{' '}
        {value === null ? t(words.none) : `${formatNumber(value, locale)} ${unit}`}{' '}
        {data.can.choose && !open && (
          <button type="button" className={css.place} onClick={() => setOpen(true)}>
            {t(estimate ? words.change : words.enter)}
          </button>
        )}
      </p>
      {estimate?.basis && <p className={css.muted}>{t(words.basis, { basis: estimate.basis })}</p>}
      {open && <Fields figure={figure} behind={behind} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Fields({ figure, behind, onClose }: EstimateFormProps & { onClose: () => void }) {
  const { data, refresh } = useStudio()
  const t = useWords()
  const { estimate, key, unit } = figure
  const [value, setValue] = useState(valueText(estimate?.value ?? null))
  const [basis, setBasis] = useState(estimate?.basis ?? '')
  const [asked, setAsked] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const number = parseNumber(value)
  const save = async () => {
    setAsked(true)
    if (number === null || basis.trim() === '') return
    const fields = { value: number, basis: basis.trim() }
    const known = estimate ? behind.get(estimate.recordId) : undefined
    try {
      const undo = known
        ? await changed(known, fields, { value: estimate?.value ?? null, basis: estimate?.basis ?? '' })
        : await created(
            { figure: key, periodFrom: `${data.year}-01-01`, periodTo: `${data.year}-12-31`, ...fields },
            data.org.id,
          )
      await refresh()
      toast(t(words.saved), async () => {
        await undo()
        await refresh()
      })
      onClose()
    } catch (failed) {
      setError(failed as Error)
    }
  }
  return (
    <div className={css.form}>
      <TextField
        label={t(words.value, { unit })}
        inputMode="decimal"
        value={value}
        error={asked && number === null && t(words.needed)}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextArea
        label={t(words.why)}
        withAsterisk
        value={basis}
        error={asked && basis.trim() === '' && t(words.reason)}
        onChange={(event) => setBasis(event.currentTarget.value)}
      />
      <Problem error={error} />
      <div className={css.acts}>
        <Button onClick={() => void save()}>{t(words.save)}</Button>
        <Button variant="quiet" onClick={onClose}>
          {t(words.cancel)}
        </Button>
      </div>
    </div>
  )
}

const valueText = (value: number | null) => (value === null ? '' : formatNumber(value))

type Said = Readonly<Record<string, unknown>>

async function changed({ id, version }: BehindItem, fields: Said, before: Said) {
  const after = await call(estimates.change, { id, version, fields })
  return () => call(estimates.change, { id, version: after.version, fields: before })
}

async function created(fields: Said, ownerOrgId: string) {
  const made = await call(estimates.create, { ownerOrgId, fields })
  return () => call(estimates.remove, { id: made.id, version: made.version })
}
