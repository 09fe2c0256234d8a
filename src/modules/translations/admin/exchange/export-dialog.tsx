import { useState } from 'react'
import { NetworkLost } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { ChoiceField } from '../../../../admin/ui/check-field.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { localeNames, type PortalLocale } from '../../../../platform/locales.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { exportFile } from '../../exchange/endpoints.ts'
import { exchangeFormats, type ExchangeFormat } from '../../exchange/model.ts'
import css from './exchange.module.css'
import { formatLabels } from './format-labels.ts'
import { useDownload } from './use-download.ts'

const words = {
  title: { vi: 'Xuất tệp cho người dịch', en: 'Export a file for the translator' },
  what: { vi: '{count} mục, bản {language}.', en: '{count} items, {language}.' },
  kind: { vi: 'Loại tệp', en: 'Kind of file' },
  told: {
    vi: 'Tệp mang theo câu gốc, bản dịch đang có, thuật ngữ phải dùng, ý kiến còn mở và câu giống trong bộ nhớ. Khi tệp về, mở «Nhập tệp dịch»: hệ thống so từng đoạn rồi mới ghi.',
    en: 'It carries the source, the translation so far, the terms to use, open comments and matches of the memory. When it is back, open “Import a translation”: each segment is compared before anything is written.',
  },
  working: { vi: 'Đang chuẩn bị tệp, đã nhận {size} kB', en: 'Preparing the file, {size} kB so far' },
  later: { vi: 'Để sau', en: 'Not now' },
  export: { vi: 'Tải tệp', en: 'Download' },
  done: { vi: 'Đã tải tệp {kind}.', en: '{kind} downloaded.' },
  lost: { vi: 'Máy chủ không trả lời. Hãy thử lại.', en: 'The server does not answer. Try again.' },
} as const satisfies Record<string, Labels>

const order: readonly ExchangeFormat[] = exchangeFormats.toSorted(
  (a, b) => Number(b === 'docx') - Number(a === 'docx'),
)

type ExportDialogProps = {
  items: readonly { collection: string; id: string }[]
  locale: Exclude<PortalLocale, 'vi'>
  onClose: () => void
}

/** Puts one or several items into a file for somebody who translates outside the desk. */
export function ExportDialog({ items, locale, onClose }: ExportDialogProps) {
  const t = useWords()
  const office = useLocale()
  const [format, setFormat] = useState<ExchangeFormat>('docx')
  const { bytes, problem, start } = useDownload(() => {
    toast(t(words.done, { kind: t(formatLabels[format].name) }))
    onClose()
  })
  const isBusy = bytes !== null
  const wanted = items.map(({ collection, id }) => ({ collection, id }))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.later)}</Button>
          <Button
            variant="primary"
            icon="export"
            busy={isBusy}
            onClick={() => void start({ url: exportFile.path, body: { items: wanted, locale, format } })}
          >
            {t(words.export)}
          </Button>
        </>
      }
    >
      <div className={css.dialog}>
        <p>{t(words.what, { count: formatNumber(items.length, office), language: localeNames[locale] })}</p>
        <ChoiceField
          label={t(words.kind)}
          value={format}
          onChange={setFormat}
          disabled={isBusy}
          choices={order.map((value) => {
            const { name, told } = formatLabels[value]
            return { value, label: t(name), description: t(told) }
          })}
        />
        <p className={css.quiet}>{t(words.told)}</p>
        {isBusy && (
          <div className={css.progress}>
            <Meter label={t(words.title)} value={0} max={null} />
            <p className={css.quiet}>
              {t(words.working, { size: formatNumber(Math.round(bytes / 1000), office) })}
            </p>
          </div>
        )}
        {problem && (
          <Note tone="red" icon="error" role="alert">
            {problem instanceof NetworkLost ? t(words.lost) : problem.message}
          </Note>
        )}
      </div>
    </Dialog>
  )
}
