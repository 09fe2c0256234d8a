import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useBulk } from '../../../admin/records/list/use-bulk.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { DateField } from '../../../admin/ui/date-field.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { accessLevels, licences } from '../choices.ts'
import type { MediaCard } from '../endpoints.ts'
import css from './library.module.css'

const words = {
  chosen: { vi: 'Đã chọn {count} tư liệu', en: '{count} media chosen' },
  edit: { vi: 'Sửa quyền, nhãn', en: 'Edit rights and tags' },
  leave: { vi: 'Bỏ chọn', en: 'Clear' },
  title: { vi: 'Sửa {count} tư liệu', en: 'Edit {count} media' },
  lead: { vi: 'Ô để trống giữ nguyên như cũ.', en: 'What is left empty stays as it is.' },
  author: { vi: 'Tác giả', en: 'Author' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  access: { vi: 'Mức tiếp cận', en: 'Access' },
  until: { vi: 'Được dùng đến hết', en: 'Rights until' },
  folder: { vi: 'Thư mục', en: 'Folder' },
  tags: {
    vi: 'Nhãn, cách nhau bằng dấu phẩy (thay nhãn cũ)',
    en: 'Tags, with commas (replace the old ones)',
  },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  save: { vi: 'Lưu', en: 'Save' },
  done: { vi: 'Đã sửa {count} tư liệu', en: '{count} media changed' },
  refused: { vi: 'Chưa sửa được {title}: {reason}', en: '{title} could not be changed: {reason}' },
} as const satisfies Record<string, Labels>

type Cards = readonly Arrived<MediaCard>[]

/** What can be done with the media that are chosen. */
export function BulkBar({ items, onLeave }: { items: Cards; onLeave: () => void }) {
  const t = useWords()
  const [editing, setEditing] = useState(false)
  if (items.length === 0) return null
  return (
    <div className={css.bulk} role="region" aria-label={t(words.chosen, { count: items.length })}>
      <b>{t(words.chosen, { count: items.length })}</b>
      <Button icon="pen" onClick={() => setEditing(true)}>
        {t(words.edit)}
      </Button>
      <Button variant="quiet" onClick={onLeave}>
        {t(words.leave)}
      </Button>
      {editing && <BulkDialog items={items} onClose={() => setEditing(false)} />}
    </div>
  )
}

type Draft = Partial<
  Record<'author' | 'licence' | 'access' | 'rightsUntil' | 'folder' | 'tags', string | null>
>

function BulkDialog({ items, onClose }: { items: Cards; onClose: () => void }) {
  const t = useWords()
  const { act, progress } = useBulk('media-assets')
  const [draft, setDraft] = useState<Draft>({})
  const [refused, setRefused] = useState<readonly string[]>([])
  const set = (name: keyof Draft) => (value: string | null) => setDraft((all) => ({ ...all, [name]: value }))
  const fields = fieldsOf(draft)
  const save = async () => {
    const outcome = await act({ kind: 'change', fields }, items)
    if (outcome.done.length > 0) toast(t(words.done, { count: outcome.done.length }))
    if (outcome.refused.length === 0) return onClose()
    setRefused(outcome.refused.map(({ title, reason }) => t(words.refused, { title, reason })))
  }
  const options = (choices: Readonly<Record<string, Labels>>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label: t(label) }))
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(words.title, { count: items.length })}
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button
            variant="primary"
            busy={progress !== null}
            disabled={Object.keys(fields).length === 0}
            onClick={() => void save()}
          >
            {t(words.save)}
          </Button>
        </>
      }
    >
      <div className={css.fields}>
        <p>{t(words.lead)}</p>
        <TextField
          label={t(words.author)}
          value={draft.author ?? ''}
          onChange={(event) => set('author')(event.currentTarget.value)}
        />
        <SelectField
          label={t(words.licence)}
          data={options(licences)}
          value={draft.licence ?? null}
          onChange={set('licence')}
        />
        <SelectField
          label={t(words.access)}
          data={options(accessLevels)}
          value={draft.access ?? null}
          onChange={set('access')}
        />
        <DateField label={t(words.until)} value={draft.rightsUntil ?? null} onChange={set('rightsUntil')} />
        <TextField
          label={t(words.folder)}
          value={draft.folder ?? ''}
          onChange={(event) => set('folder')(event.currentTarget.value)}
        />
        <TextField
          label={t(words.tags)}
          value={draft.tags ?? ''}
          onChange={(event) => set('tags')(event.currentTarget.value)}
        />
        {refused.map((line) => (
          <Note key={line} tone="red" icon="error" role="alert">
            {line}
          </Note>
        ))}
      </div>
    </Dialog>
  )
}

function fieldsOf({ tags, ...draft }: Draft): Record<string, unknown> {
  const said = Object.entries(draft).filter(([, value]) => value !== null && value?.trim() !== '')
  const list = (tags ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
  return { ...Object.fromEntries(said), ...(list.length > 0 ? { tags: list } : {}) }
}
