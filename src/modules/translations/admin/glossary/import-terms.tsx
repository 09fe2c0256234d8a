import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { DropZone } from '../../../../admin/ui/drop-zone.tsx'
import { Meter } from '../../../../admin/ui/meter.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { formatNumber } from '../../../../platform/text/numbers.ts'
import { importGlossary } from '../../glossary/endpoints.ts'
import css from './glossary.module.css'
import { words as common } from './words.ts'

const words = {
  drop: { vi: 'Thả tệp TBX vào đây', en: 'Drop the TBX file here' },
  kinds: {
    vi: 'TBX của ISO 30042 (2019 hoặc 2008) có tiếng Việt, tối đa 50 MB. Bảng tính thì nhập trong danh mục thuật ngữ.',
    en: 'TBX of ISO 30042 (2019 or 2008) with Vietnamese, at most 50 MB. Spreadsheets are imported in the register.',
  },
  choose: { vi: 'Chọn tệp', en: 'Choose a file' },
  reading: { vi: 'Đang đọc tệp', en: 'Reading the file' },
  fresh: {
    vi: '{count} thuật ngữ mới sẽ thành bản nháp, chờ duyệt:',
    en: '{count} new terms become drafts, to be approved:',
  },
  none: { vi: 'Tệp không có thuật ngữ nào mới.', en: 'The file has no new term.' },
  known: {
    vi: '{count} thuật ngữ đã có trong danh mục, giữ nguyên.',
    en: '{count} terms are known and stay as they are.',
  },
  skipped: {
    vi: '{count} mục không có tiếng Việt nên bỏ qua.',
    en: '{count} entries without Vietnamese are left out.',
  },
  import: { vi: 'Nhập {count} thuật ngữ', en: 'Import {count} terms' },
  done: {
    vi: 'Đã thêm {count} thuật ngữ vào danh mục, chờ duyệt.',
    en: '{count} terms added to the register.',
  },
} as const satisfies Record<string, Labels>

const SHOWN = 30

/** Shows what a TBX file would bring, then brings it as drafts. */
export function ImportTerms({ onClose }: { onClose: () => void }) {
  const t = useWords()
  const locale = useLocale()
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const look = useMutation({ mutationFn: (sent: File) => call(importGlossary, {}, { file: sent }) })
  const write = useMutation({
    mutationFn: (sent: File) => call(importGlossary, { commit: 'true' }, { file: sent }),
    onSuccess: async ({ fresh }) => {
      toast(t(words.done, { count: fresh.length }))
      await client.invalidateQueries()
      onClose()
    },
  })
  const found = look.data
  const number = (count: number) => formatNumber(count, locale)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(common.import)}
      actions={
        found &&
        found.fresh.length > 0 && (
          <Button
            variant="primary"
            icon="import"
            busy={write.isPending}
            onClick={() => file && write.mutate(file)}
          >
            {t(words.import, { count: number(found.fresh.length) })}
          </Button>
        )
      }
    >
      <div className={css.dialog} aria-live="polite">
        {look.isPending && <Meter label={t(words.reading)} value={0} max={null} />}
        {!found && !look.isPending && (
          <DropZone
            title={t(words.drop)}
            choose={t(words.choose)}
            accept=".tbx,.xml"
            onFile={(sent) => {
              setFile(sent)
              look.mutate(sent)
            }}
          >
            {t(words.kinds)}
          </DropZone>
        )}
        {found && (
          <>
            <p>
              {found.fresh.length > 0 ? t(words.fresh, { count: number(found.fresh.length) }) : t(words.none)}
            </p>
            <p className={css.quiet}>
              {found.fresh.slice(0, SHOWN).join('; ')}
              {found.fresh.length > SHOWN && ' …'}
            </p>
            {found.known.length > 0 && (
              <p className={css.quiet}>{t(words.known, { count: number(found.known.length) })}</p>
            )}
            {found.skipped > 0 && (
              <p className={css.quiet}>{t(words.skipped, { count: number(found.skipped) })}</p>
            )}
          </>
        )}
        <Problem error={look.error ?? write.error} />
      </div>
    </Dialog>
  )
}
