import { useState } from 'react'
import { IconButton } from '../../../../admin/ui/icon-button.tsx'
import { Menu } from '../../../../admin/ui/menu.tsx'
import { useOpenPath } from '../../../../admin/ui/path-link.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import type { PortalLocale } from '../../../../platform/locales.ts'
import { ExportDialog } from './export-dialog.tsx'

const words = {
  files: { vi: 'Tệp cho người dịch', en: 'Files for translators' },
  export: { vi: 'Xuất tệp cho người dịch', en: 'Export a file for the translator' },
  import: { vi: 'Nhập tệp dịch', en: 'Import a translation' },
} as const satisfies Record<string, Labels>

type ExchangeMenuProps = {
  items: readonly { collection: string; id: string }[]
  locale: PortalLocale
}

/** The way of items out to a translator's file, and back: for the desk of one item and the page of several. */
export function ExchangeMenu({ items, locale }: ExchangeMenuProps) {
  const t = useWords()
  const open = useOpenPath()
  const [exporting, setExporting] = useState(false)
  if (locale === 'vi') return null
  return (
    <>
      <Menu
        label={t(words.files)}
        target={<IconButton icon="export" label={t(words.files)} />}
        items={[
          { label: t(words.export), icon: 'export', onClick: () => setExporting(true) },
          { label: t(words.import), icon: 'import', onClick: () => open('/translations/import') },
        ]}
      />
      {exporting && <ExportDialog items={items} locale={locale} onClose={() => setExporting(false)} />}
    </>
  )
}
