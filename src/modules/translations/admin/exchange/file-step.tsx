import { Link } from '@tanstack/react-router'
import { useMutation } from '@tanstack/react-query'
import { call, NetworkLost } from '../../../../admin/api.ts'
import { dayAndTime } from '../../../../admin/moments.ts'
import { useCall } from '../../../../admin/queries.ts'
import { DropZone } from '../../../../admin/ui/drop-zone.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { Table } from '../../../../admin/ui/table.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, localeNames } from '../../../../platform/locales.ts'
import { listImports, startImport } from '../../exchange/endpoints.ts'
import css from './exchange.module.css'
import { formatLabels } from './format-labels.ts'

const words = {
  drop: { vi: 'Thả tệp dịch vào đây', en: 'Drop the translated file here' },
  kinds: {
    vi: 'XLIFF 1.2, XLIFF 2.0 hoặc bảng song ngữ .docx đã xuất từ bàn dịch, tối đa 20 MB. Chưa ghi gì cho đến khi bạn xem xong.',
    en: 'XLIFF 1.2, XLIFF 2.0 or a bilingual .docx that the desk exported, at most 20 MB. Nothing is written until you have looked at it.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  reading: { vi: 'Đang gửi và đọc {name}', en: 'Sending and reading {name}' },
  lost: {
    vi: 'Máy chủ không trả lời. Hãy gửi lại tệp.',
    en: 'The server does not answer. Send the file again.',
  },
  recent: { vi: 'Các lần nhập của tôi', en: 'My imports' },
  file: { vi: 'Tệp', en: 'File' },
  kind: { vi: 'Loại', en: 'Kind' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  day: { vi: 'Lúc', en: 'Time' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  open: { vi: 'Chưa ghi', en: 'Not written' },
  written: { vi: 'Đã ghi', en: 'Written' },
  undone: { vi: 'Đã hoàn tác', en: 'Taken back' },
} as const satisfies Record<string, Labels>

const ACCEPT = '.xlf,.xliff,.mqxliff,.sdlxliff,.xml,.docx'

type FileStepProps = { onStarted: (id: string) => void }

/** The first step: the file, and what was sent before. */
export function FileStep({ onStarted }: FileStepProps) {
  const t = useWords()
  const sending = useMutation({
    mutationFn: (file: File) => call(startImport, {}, { file }),
    onSuccess: ({ id }) => onStarted(id),
  })
  if (sending.isPending) {
    const label = t(words.reading, { name: sending.variables.name })
    return (
      <div className={css.body}>
        <div className={css.progress} aria-live="polite">
          <p>{label}</p>
          <Meter label={label} value={0} max={null} />
        </div>
      </div>
    )
  }
  const { error } = sending
  return (
    <div className={css.body}>
      {error && (
        <Note tone="red" icon="error" role="alert">
          {error instanceof NetworkLost ? t(words.lost) : error.message}
        </Note>
      )}
      <div className={css.narrow}>
        <DropZone
          title={t(words.drop)}
          choose={t(words.choose)}
          accept={ACCEPT}
          variant="primary"
          onFile={(file) => sending.mutate(file)}
        >
          {t(words.kinds)}
        </DropZone>
      </div>
      <Recent />
    </div>
  )
}

function Recent() {
  const t = useWords()
  const { data } = useCall(listImports, {})
  if (!data || data.items.length === 0) return null
  const head = [words.file, words.kind, words.language, words.day, words.standing].map((each) => t(each))
  return (
    <section className={css.recent}>
      <h2>{t(words.recent)}</h2>
      <Table label={t(words.recent)} head={head}>
        {data.items.map(({ id, fileName, format, locale, createdAt, writtenAt, undoneAt }) => (
          <tr key={id}>
            <td>
              <Link to="/translations/import" search={{ import: id }}>
                {fileName}
              </Link>
            </td>
            <td>{t(formatLabels[format].name)}</td>
            <td>{isPortalLocale(locale) ? localeNames[locale] : locale}</td>
            <td>{dayAndTime(createdAt)}</td>
            <td>{t(undoneAt ? words.undone : writtenAt ? words.written : words.open)}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
