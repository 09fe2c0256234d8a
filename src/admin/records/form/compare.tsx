import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import type { SentChange, SentHistoryItem } from '../../../records/http/one-record.ts'
import { call } from '../../api.ts'
import { useCall } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { spine } from '../list/spine.ts'
import { heldOf, keepRecord } from './desk.ts'
import { metaOf, useForm } from './form-context.ts'
import css from './form.module.css'
import { momentOf } from './times.ts'
import { ValueChange } from './value-change.tsx'

const words = {
  title: { vi: 'So sánh hai bản', en: 'Compare two versions' },
  older: { vi: 'Bản cũ', en: 'Older' },
  newer: { vi: 'Bản mới', en: 'Newer' },
  same: { vi: 'Hai bản này như nhau.', en: 'These two versions are the same.' },
  back: { vi: 'Trở về bản cũ này', en: 'Go back to this older version' },
  gone: { vi: 'Đã trở về bản lúc {time}.', en: 'Back to the version of {time}.' },
  close: { vi: 'Đóng', en: 'Close' },
  loading: { vi: 'Đang so sánh', en: 'Comparing' },
} as const satisfies Record<string, Labels>

type Chosen = { from: number; to: number }
type CompareProps = { items: readonly SentHistoryItem[]; chosen: Chosen; onClose: () => void }

/** Any two versions, field by field and word by word; the older one can be brought back. */
export function CompareDialog({ items, chosen, onClose }: CompareProps) {
  const { addresses, record, description, sheet } = useForm()
  const t = useWords()
  const client = useQueryClient()
  const [{ from, to }, setChosen] = useState(chosen)
  const id = record?.id ?? ''
  const changes = useCall(addresses.diff, { id, from, to }, { staleTime: 60_000 })
  const choices = items.map(({ version, byName, to: at }) => ({
    value: String(version),
    label: `${t(momentOf(at))}, ${byName}`,
  }))
  const itemOf = (version: number) =>
    items.find((item) => item.firstVersion <= version && version <= item.version)?.version ?? version
  const goBack = async (revision: number, told: string) => {
    const reverted = await call(addresses.revert, { id, revision, version: sheet.base().version })
    const before = reverted.version - 1
    keepRecord(client, addresses, reverted)
    sheet.adopt(heldOf(reverted))
    await client.invalidateQueries()
    onClose()
    toast(told, async () => {
      const again = await call(addresses.revert, { id, revision: before, version: sheet.base().version })
      keepRecord(client, addresses, again)
      sheet.adopt(heldOf(again))
      await client.invalidateQueries()
    })
  }
  const older = items.find(({ version }) => version === itemOf(from))
  return (
    <Dialog
      opened
      onClose={onClose}
      size="wide"
      title={t(words.title)}
      actions={
        <>
          {record?.may.change === true && older && (
            <Button
              icon="undo"
              onClick={() => void goBack(from, t(words.gone, { time: t(momentOf(older.to)) }))}
            >
              {t(words.back)}
            </Button>
          )}
          <Button variant="primary" onClick={onClose}>
            {t(words.close)}
          </Button>
        </>
      }
    >
      <div className={css.versions}>
        <SelectField
          label={t(words.older)}
          clearable={false}
          data={choices}
          value={String(itemOf(from))}
          onChange={(value) => value && setChosen({ from: Number(value), to })}
        />
        <SelectField
          label={t(words.newer)}
          clearable={false}
          data={choices}
          value={String(itemOf(to))}
          onChange={(value) => value && setChosen({ from, to: Number(value) })}
        />
      </div>
      {!changes.data && <SkeletonRows rows={3} label={t(words.loading)} />}
      {changes.data?.length === 0 && <p>{t(words.same)}</p>}
      <dl className={css.changes}>
        {changes.data?.map((change) => (
          <ChangeRow key={change.field} change={change} meta={metaOf(description, change.field)} />
        ))}
      </dl>
    </Dialog>
  )
}

function ChangeRow({ change, meta }: { change: SentChange; meta: FieldMeta | undefined }) {
  const t = useWords()
  const known = meta ??
    spine[change.field] ?? { kind: 'text' as const, label: { vi: change.field, en: change.field } }
  return (
    <div>
      <dt>{t(known.label)}</dt>
      <dd>
        <ValueChange meta={known} before={change.before} after={change.after} />
      </dd>
    </div>
  )
}
