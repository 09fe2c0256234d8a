import { useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { call } from '../../../admin/api.ts'
import { Icon } from '../../../admin/ui/icon.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { Menu, type MenuItem } from '../../../admin/ui/menu.tsx'
import { PathLink } from '../../../admin/ui/path-link.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './sections.module.css'
import { useStudio, writingIn, type StudioData } from './studio-context.ts'

const words = {
  title: { vi: 'Chưa dùng trong báo cáo', en: 'Not used in the report' },
  put: { vi: 'Đưa «{title}» vào mục…', en: 'Put “{title}” into a section…' },
  into: { vi: 'Đưa vào mục {section}', en: 'Put into section {section}' },
  again: { vi: 'In lại trong mục của nó', en: 'Print it in its section again' },
  open: { vi: 'Mở bản ghi', en: 'Open the record' },
  printed: { vi: 'Đã in lại.', en: 'It is printed again.' },
  more: { vi: 'Xem thêm {count}', en: '{count} more' },
  omitted: { vi: 'đã chọn không in', en: 'left out on purpose' },
  'not-approved': { vi: 'chưa duyệt', en: 'not approved' },
  'no-section': { vi: 'đề cương không có mục', en: 'the outline has no section for it' },
  'not-asked': { vi: 'mục không lấy loại này', en: 'its section does not ask for it' },
} as const satisfies Record<string, Labels>

type UnusedItem = StudioData['unused'][number]

const FEW = 6

/** Records of the period that stand nowhere in the report, why, and where they could go. */
export function Unused() {
  const { data } = useStudio()
  const t = useWords()
  const [all, setAll] = useState(false)
  if (data.unused.length === 0) return null
  const shown = all ? data.unused : data.unused.slice(0, FEW)
  return (
    <section className={css.unused}>
      <h2 className={css.head}>
        {t(words.title)} <span className={css.grow} />
        <span>{data.unused.length}</span>
      </h2>
      <ul>
        {shown.map((record) => (
          <UnusedRow key={record.id} record={record} />
        ))}
      </ul>
      {shown.length < data.unused.length && (
        <Button variant="quiet" onClick={() => setAll(true)}>
          {t(words.more, { count: data.unused.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

const passages = addressesOf('report-passages')

function UnusedRow({ record }: { record: UnusedItem }) {
  const { data, edit, show, refresh } = useStudio()
  const t = useWords()
  const { id, collection, title, reason, passage, sections } = record
  const printAgain = async () => {
    if (!passage) return
    await call(passages.remove, passage)
    await refresh()
    toast(t(words.printed), async () => {
      await call(passages.restore, { id: passage.id })
      await refresh()
    })
  }
  const putInto = (section: string) => {
    const begin = collection === 'directives' ? `- Thực hiện [[${id}]].` : `- ${title}.`
    edit(writingIn(section, begin, id))
    show({ section })
  }
  const isWritable = data.can.write && data.report !== null && reason !== 'not-approved'
  const places = sections.filter((section) => data.writable.includes(section)).slice(0, 12)
  const items: MenuItem[] = [
    ...(passage && data.can.change ? [{ label: t(words.again), onClick: () => void printAgain() }] : []),
    ...(isWritable && !passage
      ? places.map((section) => ({ label: t(words.into, { section }), onClick: () => putInto(section) }))
      : []),
    { label: t(words.open), href: `/office/records/${collection}/${id}` },
  ]
  return (
    <li>
      <Icon name={collection === 'directives' ? 'law' : 'report'} small />
      <span>
        <PathLink path={`/records/${collection}/${id}`}>{title}</PathLink>
        <span className={css.why}>{t(words[reason])}</span>
      </span>
      <Menu items={items} target={<IconButton icon="grab" label={t(words.put, { title })} />} />
    </li>
  )
}
