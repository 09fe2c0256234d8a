import { Link } from '@tanstack/react-router'
import type { ImportView } from '../../modules/intakes/imports/endpoints.ts'
import type { Labels } from '../../platform/labels.ts'
import { formatNumber } from '../../platform/text/numbers.ts'
import type { FieldMeta } from '../../records/fields.ts'
import type { Arrived } from '../api.ts'
import { Value } from '../records/list/value.tsx'
import { Table } from '../ui/table.tsx'
import { useLocale, useWords } from '../words.ts'
import css from './exchange.module.css'

const words = {
  label: { vi: 'Những gì được giữ nguyên', en: 'What stays as it is' },
  row: { vi: 'Dòng', en: 'Row' },
  record: { vi: 'Bản ghi', en: 'Record' },
  what: { vi: 'Phần giữ nguyên', en: 'What stays' },
  facts: { vi: 'thông tin chung', en: 'facts' },
} as const satisfies Record<string, Labels>

const LANGUAGES: FieldMeta = { kind: 'languages', label: words.what }

/** Of an import taken back: the records that somebody had gone on with, and which parts of them stay. */
export function KeptRecords({ view: { collection, keptRecords } }: { view: Arrived<ImportView> }) {
  const t = useWords()
  const locale = useLocale()
  if (keptRecords.length === 0) return null
  return (
    <div className={css.table}>
      <Table label={t(words.label)} head={[t(words.row), t(words.record), t(words.what)]}>
        {keptRecords.map((kept) => (
          <tr key={kept.row}>
            <td className={css.number}>{formatNumber(kept.row, locale)}</td>
            <td className={css.value}>
              <Link to="/records/$collection/$id" params={{ collection, id: kept.id }}>
                {kept.title}
              </Link>
            </td>
            <td>
              <KeptParts kept={kept} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  )
}

function KeptParts({ kept: { facts, locales } }: { kept: Arrived<ImportView>['keptRecords'][number] }) {
  const t = useWords()
  return (
    <>
      {facts && t(words.facts)}
      {facts && locales.length > 0 && ', '}
      {locales.length > 0 && <Value meta={LANGUAGES} value={locales} />}
    </>
  )
}
