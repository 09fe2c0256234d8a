import { addressOf } from '../../../../admin/api.ts'
import { Button, ButtonAnchor } from '../../../../admin/ui/button.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { exchangeFormats } from '../../exchange/model.ts'
import { linkEndpoints } from '../../jobs/link-endpoints.ts'
import { formatLabels } from '../exchange/format-labels.ts'
import css from './link.module.css'

const words = {
  title: { vi: 'Làm trên tệp', en: 'Work in a file' },
  lead: {
    vi: 'Tải các mục về để dịch bằng phần mềm của bạn hoặc bằng Word, rồi gửi lại. Bạn xem tệp đổi những gì trước khi ghi.',
    en: 'Download the items, translate them in your own program or in Word, and send the file back. You see what it changes before it is written.',
  },
  back: { vi: 'Gửi tệp đã dịch', en: 'Send a translated file' },
} as const satisfies Record<string, Labels>

type LinkFilesProps = { token: string; mayWrite: boolean; onImport: () => void }

/** The items of a job as a file, and the way back. */
export function LinkFiles({ token, mayWrite, onImport }: LinkFilesProps) {
  const t = useWords()
  return (
    <section>
      <h2>{t(words.title)}</h2>
      <p>{t(words.lead)}</p>
      <p className={css.files}>
        {exchangeFormats.map((format) => (
          <ButtonAnchor
            key={format}
            icon="export"
            href={addressOf(linkEndpoints.exported, { token, format })}
            download
          >
            {t(formatLabels[format].name)}
          </ButtonAnchor>
        ))}
        {mayWrite && (
          <Button icon="import" onClick={onImport}>
            {t(words.back)}
          </Button>
        )}
      </p>
    </section>
  )
}
