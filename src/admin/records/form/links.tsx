import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { SentLink } from '../../../records/http/one-record.ts'
import { call } from '../../api.ts'
import { keyOf, useCall } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { findRecords } from '../../ui/fields/record-control.tsx'
import { SearchBox } from '../../ui/fields/search-box.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { RecordStateGlyph } from '../../ui/record-state.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { useForm } from './form-context.ts'
import { linkRoles, rolesFor, wordsOfRole } from './link-roles.ts'
import css from './side.module.css'

const words = {
  title: { vi: 'Liên kết, bằng chứng', en: 'Links, evidence' },
  add: { vi: 'Gắn', en: 'Link' },
  none: { vi: 'Chưa gắn với văn bản, nhiệm vụ hay sản phẩm nào.', en: 'Not linked to anything yet.' },
  role: { vi: 'Quan hệ', en: 'Relation' },
  search: { vi: 'Tìm bản ghi theo tên, số', en: 'Find a record by name or number' },
  remove: { vi: 'Bỏ liên kết với {title}', en: 'Remove the link to {title}' },
  removed: { vi: 'Đã bỏ liên kết với “{title}”.', en: 'The link to “{title}” is removed.' },
  added: { vi: 'Đã gắn “{title}”.', en: 'Linked to “{title}”.' },
  first: {
    vi: 'Gắn được sau khi hồ sơ được lưu lần đầu.',
    en: 'Links can be added once the record is saved.',
  },
} as const satisfies Record<string, Labels>

/** What the record is linked with, in both directions and in words. */
export function Links() {
  const { addresses, record, collection } = useForm()
  const t = useWords()
  const client = useQueryClient()
  const [adding, setAdding] = useState(false)
  const [role, setRole] = useState<string>(rolesFor(collection)[0] ?? 'evidence')
  const id = record?.id ?? ''
  const links = useCall(addresses.links, { id }, { enabled: record !== null })
  const refresh = () => client.invalidateQueries({ queryKey: keyOf(addresses.links, { id }) })
  const search = useCallback(
    async (q: string) => (await findRecords('*', q)).filter((found) => found.id !== id),
    [id],
  )
  const add = async (toId: string, title: string, as: string) => {
    try {
      const link = await call(addresses.addLink, { id, toId, role: as })
      await refresh()
      toast(t(words.added, { title }), async () => {
        await call(addresses.removeLink, { id, linkId: link.id })
        await refresh()
      })
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error))
    }
  }
  const remove = async (link: SentLink) => {
    await call(addresses.removeLink, { id, linkId: link.id })
    await refresh()
    toast(t(words.removed, { title: link.record.title }), async () => {
      await call(addresses.addLink, { id, toId: link.record.id, role: link.role })
      await refresh()
    })
  }
  const mayChange = record?.may.change === true
  return (
    <section>
      <h2>
        {t(words.title)} <span className={css.count}>{links.data?.length ?? ''}</span>
        {mayChange && (
          <Button variant="quiet" icon="plus" aria-expanded={adding} onClick={() => setAdding(!adding)}>
            {t(words.add)}
          </Button>
        )}
      </h2>
      {adding && (
        <div className={css.adding}>
          <SelectField
            aria-label={t(words.role)}
            clearable={false}
            searchable={false}
            value={role}
            data={rolesFor(collection).map((value) => ({ value, label: t(linkRoles[value].to) }))}
            onChange={(value) => value && setRole(value)}
          />
          <SearchBox
            id="add-link"
            label={t(words.search)}
            placeholder={t(words.search)}
            search={search}
            eager
            onPick={(found) => {
              setAdding(false)
              void add(found.id, found.label, role)
            }}
          />
        </div>
      )}
      <ul className={css.rows}>
        {links.data?.map((link) => (
          <li key={link.id} className={css.row}>
            <Icon name="link" />
            <a href={`/office/records/${link.record.collection}/${link.record.id}`}>{link.record.title}</a>
            <span className={css.tools}>
              <RecordStateGlyph state={link.record.state} />
              {mayChange && link.direction === 'to' && (
                <IconButton
                  icon="close"
                  label={t(words.remove, { title: link.record.title })}
                  onClick={() => void remove(link)}
                />
              )}
            </span>
            <small>{t(wordsOfRole(link.role, link.direction))}</small>
          </li>
        ))}
      </ul>
      {record === null ? (
        <p className={css.none}>{t(words.first)}</p>
      ) : (
        links.data?.length === 0 && <p className={css.none}>{t(words.none)}</p>
      )}
    </section>
  )
}
