import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { DateField } from '../../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { MultiSelectField, SelectField } from '../../../../admin/ui/select-field.tsx'
import { TextField } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../../platform/locales.ts'
import { today } from '../../../../platform/time/dates.ts'
import { addObligation } from '../../coverage/obligations/endpoints.ts'
import { languageWords } from './coverage-words.ts'
import css from './coverage.module.css'
import type { Choices } from './filter-chips.tsx'

const words = {
  title: { vi: 'Thêm nghĩa vụ dịch', en: 'Add an obligation' },
  org: { vi: 'Cơ quan, kể cả đơn vị trực thuộc', en: 'Organisation, with those below it' },
  about: { vi: 'Về loại mục', en: 'About' },
  every: { vi: 'Mọi mục có nội dung xuất bản', en: 'Every item that is published' },
  locales: { vi: 'Phải có các thứ tiếng', en: 'Languages' },
  days: { vi: 'Trong bao nhiêu ngày làm việc', en: 'Within how many working days' },
  daysHelp: {
    vi: 'Theo lịch ngày nghỉ của hệ thống; ngày duyệt không tính.',
    en: 'By the calendar of holidays kept here; the day of the approval does not count.',
  },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  basisHelp: {
    vi: 'Văn bản hoặc quy chế đòi hỏi điều này: số, ngày, điều khoản.',
    en: 'The document that asks for it: number, date, article.',
  },
  from: { vi: 'Áp dụng cho bản gốc duyệt từ ngày', en: 'For sources approved from' },
  add: { vi: 'Đặt nghĩa vụ', en: 'Set the obligation' },
  added: { vi: 'Đã đặt nghĩa vụ dịch.', en: 'The obligation is set.' },
} as const satisfies Record<string, Labels>

type ObligationDialogProps = {
  places: readonly Arrived<{ id: string; name: string }>[]
  collections: Choices['collections']
  onClose: () => void
}

const EVERY = '*'
const SHORTEST_BASIS = 10
const MOST_DAYS = 400

/** What must be there in which languages, how soon, and which document says so. */
export function ObligationDialog({ places, collections, onClose }: ObligationDialogProps) {
  const t = useWords()
  const [orgId, setOrgId] = useState(places[0]?.id ?? null)
  const [collection, setCollection] = useState<string | null>(null)
  const [locales, setLocales] = useState<string[]>([])
  const [days, setDays] = useState('10')
  const [basis, setBasis] = useState('')
  const [validFrom, setValidFrom] = useState<string | null>(today())
  const add = useAct(addObligation, {
    onDone: () => {
      toast(t(words.added))
      onClose()
    },
  })
  const workingDays = /^\d{1,3}$/.test(days.trim()) ? Number(days) : null
  const wanted = locales.filter((locale): locale is Exclude<PortalLocale, 'vi'> =>
    portalLocales.some((each) => each === locale && each !== SOURCE_LOCALE),
  )
  const isReady =
    orgId !== null &&
    collection !== null &&
    wanted.length > 0 &&
    workingDays !== null &&
    workingDays <= MOST_DAYS &&
    basis.trim().length >= SHORTEST_BASIS &&
    validFrom !== null
  const save = () => {
    if (!isReady) return
    add.mutate({
      orgId,
      collection: collection === EVERY ? null : collection,
      locales: wanted,
      workingDays,
      basis,
      validFrom,
    })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <Button variant="primary" disabled={!isReady} busy={add.isPending} onClick={save}>
          {t(words.add)}
        </Button>
      }
    >
      <div className={css.form}>
        <SelectField
          label={t(words.org)}
          data={places.map(({ id, name }) => ({ value: id, label: name }))}
          value={orgId}
          onChange={setOrgId}
        />
        <SelectField
          label={t(words.about)}
          data={[
            { value: EVERY, label: t(words.every) },
            ...collections.map(({ name, label }) => ({ value: name, label: t(label) })),
          ]}
          value={collection}
          onChange={setCollection}
        />
        <MultiSelectField
          label={t(words.locales)}
          data={portalLocales
            .filter((locale) => locale !== SOURCE_LOCALE)
            .map((locale) => ({ value: locale, label: t(languageWords[locale]) }))}
          value={locales}
          onChange={setLocales}
        />
        <TextField
          label={t(words.days)}
          description={t(words.daysHelp)}
          inputMode="numeric"
          value={days}
          onChange={({ currentTarget }) => setDays(currentTarget.value)}
        />
        <TextField
          label={t(words.basis)}
          description={t(words.basisHelp)}
          maxLength={500}
          value={basis}
          onChange={({ currentTarget }) => setBasis(currentTarget.value)}
        />
        <DateField label={t(words.from)} value={validFrom} onChange={setValidFrom} />
        <Problem error={add.error} />
      </div>
    </Dialog>
  )
}
