import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { addView, changeView, listViews } from '../../../records/http/list-endpoints.ts'
import { useOrganizationNames } from '../../names.ts'
import { useAct } from '../../queries.ts'
import { useMe } from '../../session.tsx'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/check-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import css from './list-page.module.css'
import type { SavedView } from './view-tabs.tsx'

const words = {
  save: { vi: 'Lưu chế độ xem', en: 'Save as a view' },
  rename: { vi: 'Đổi tên, chia sẻ', en: 'Rename, share' },
  name: { vi: 'Tên chế độ xem', en: 'Name of the view' },
  shared: { vi: 'Dùng chung với {org}', en: 'Share with {org}' },
  keep: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Để sau', en: 'Not now' },
  kept: { vi: 'Đã lưu chế độ xem “{name}”.', en: 'The view “{name}” is saved.' },
} as const satisfies Record<string, Labels>

type NameProps = {
  collection: string
  query: Record<string, string>
  view: SavedView | null
  onClose: () => void
  onKept: (view: SavedView) => void
}

/** Gives a view its name and says who has it. */
export function NameView({ collection, query, view, onClose, onKept }: NameProps) {
  const t = useWords()
  const { assignments } = useMe()
  const home = assignments[0]?.orgId ?? null
  const homeName = useOrganizationNames(home === null ? [] : [home]).get(home ?? '')
  const [name, setName] = useState(view?.name ?? '')
  const [shared, setShared] = useState(view !== null && view.orgId !== null)
  const settings = { refreshes: [listViews], onDone: (kept: SavedView) => finish(kept) }
  const add = useAct(addView, settings)
  const change = useAct(changeView, settings)
  const finish = (kept: SavedView) => {
    toast(t(words.kept, { name: kept.name }))
    onKept(kept)
    onClose()
  }
  const keep = () => {
    const orgId = shared ? (view?.orgId ?? home) : null
    if (view) change.mutate({ viewId: view.id, name, orgId })
    else add.mutate({ collection, name, query, orgId })
  }
  const error = add.error ?? change.error
  return (
    <Dialog
      opened
      onClose={onClose}
      size="small"
      title={t(view ? words.rename : words.save)}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button
            variant="primary"
            disabled={name.trim() === ''}
            busy={add.isPending || change.isPending}
            onClick={keep}
          >
            {t(words.keep)}
          </Button>
        </>
      }
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') keep()
        }}
      >
        <TextField
          label={t(words.name)}
          value={name}
          maxLength={80}
          error={error?.message}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {homeName !== undefined && (
          <CheckField
            label={t(words.shared, { org: homeName })}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
      </form>
    </Dialog>
  )
}
