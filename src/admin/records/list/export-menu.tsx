import { useRef, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { ApiProblem } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.tsx'
import { useLocale, useWords } from '../../words.ts'
import { download } from './download.ts'

const words = {
  export: { vi: 'Xuất', en: 'Export' },
  xlsx: { vi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  csv: { vi: 'CSV', en: 'CSV' },
  print: { vi: 'In danh sách đang hiện', en: 'Print the list as shown' },
  arriving: { vi: 'Đang xuất, đã nhận {size} kB', en: 'Exporting, {size} kB so far' },
  stop: { vi: 'Dừng', en: 'Stop' },
  done: { vi: 'Đã xuất xong.', en: 'Exported.' },
  lost: { vi: 'máy chủ không trả lời, hãy thử lại', en: 'the server does not answer, try again' },
  failed: { vi: 'Chưa xuất được: {reason}', en: 'Not exported: {reason}' },
} as const satisfies Record<string, Labels>

export type ExportFormat = 'xlsx' | 'csv'

/** Fetches files with what has arrived of them in words; one at a time. */
export function useExport() {
  const t = useWords()
  const [bytes, setBytes] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  const start = async (url: string, body?: unknown) => {
    const controller = new AbortController()
    running.current = controller
    setBytes(0)
    try {
      await download({ url, body, onBytes: setBytes, signal: controller.signal })
      toast(t(words.done))
    } catch (error) {
      if (!controller.signal.aborted)
        toast(t(words.failed, { reason: error instanceof ApiProblem ? error.message : t(words.lost) }))
    } finally {
      setBytes(null)
    }
  }
  return { bytes, start, stop: () => running.current?.abort() }
}

type ExportMenuProps = { urlOf: (format: ExportFormat) => string; running: ReturnType<typeof useExport> }

/** All that the list shows, with its filters, as a file. */
export function ExportMenu({ urlOf, running: { bytes, start, stop } }: ExportMenuProps) {
  const t = useWords()
  const locale = useLocale()
  if (bytes !== null) {
    return (
      <Button variant="quiet" icon="close" onClick={stop} aria-label={t(words.stop)}>
        {t(words.arriving, { size: formatNumber(Math.round(bytes / 1000), locale) })}
      </Button>
    )
  }
  return (
    <Menu
      label={t(words.export)}
      target={
        <Button variant="quiet" icon="export">
          {t(words.export)}
        </Button>
      }
      items={[
        { label: t(words.xlsx), onClick: () => void start(urlOf('xlsx')) },
        { label: t(words.csv), onClick: () => void start(urlOf('csv')) },
        'line',
        { label: t(words.print), icon: 'print', onClick: () => window.print() },
      ]}
    />
  )
}
