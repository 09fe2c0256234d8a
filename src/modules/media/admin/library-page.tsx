import { createLazyRoute, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { SearchBox } from '../../../admin/records/list/search-box.tsx'
import { useMe } from '../../../admin/session.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Empty } from '../../../admin/ui/empty.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { useListeners } from '../../../admin/ui/listen.ts'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import { stateLabels } from '../../../records/states.ts'
import { kinds } from '../choices.ts'
import { mediaEndpoints, type MediaCard, type MediaFilters } from '../endpoints.ts'
import { BulkBar } from './bulk-bar.tsx'
import css from './library.module.css'
import { MediaGrid } from './media-grid.tsx'
import { SendingList } from './sending-list.tsx'
import { Shelves } from './shelves.tsx'
import { Standing } from './standing.tsx'
import { useSendings } from './use-sendings.ts'

const words = {
  name: { vi: 'Thư viện hình ảnh, tư liệu', en: 'Media library' },
  lead: {
    vi: 'Ảnh, phim, tài liệu của tỉnh, mỗi tệp một nguồn, một quyền sử dụng.',
    en: 'Pictures, films and documents of the province, each with its source and its rights.',
  },
  add: { vi: 'Thêm tệp', en: 'Add files' },
  search: { vi: 'Tìm tên, tác giả, nơi chụp', en: 'Search title, author, place' },
  kind: { vi: 'Loại', en: 'Kind' },
  state: { vi: 'Trạng thái', en: 'State' },
  rights: { vi: 'Quyền sử dụng', en: 'Rights' },
  ending: { vi: 'Hết hạn trong 30 ngày', en: 'End within 30 days' },
  ended: { vi: 'Đã hết hạn', en: 'Have ended' },
  unsettled: { vi: 'Chưa ghi đủ', en: 'Not settled' },
  grid: { vi: 'Tư liệu', en: 'Media' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  loading: { vi: 'Đang mở thư viện', en: 'Opening the library' },
  emptyTitle: { vi: 'Chưa có tư liệu nào ở đây', en: 'Nothing here yet' },
  empty: {
    vi: 'Kéo tệp vào trang này, hoặc bấm «Thêm tệp». Nếu đang lọc, bỏ bớt điều kiện.',
    en: 'Drag files onto this page, or choose “Add files”. If you are filtering, widen the search.',
  },
  drop: { vi: 'Thả tệp để đưa vào thư viện', en: 'Drop the files to add them' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/media')({ component: LibraryPage })

const STEP = 48
const MOST = 96

function LibraryPage() {
  const t = useWords()
  const navigate = useNavigate()
  const [address, change] = useAddress()
  const [limit, setLimit] = useState(STEP)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const search = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const uploads = useSendings(usePlace(address['folder'] ?? null))
  const making = (items: readonly Arrived<MediaCard>[] = []) =>
    items.some(({ file }) => file?.state === 'waiting' || file?.state === 'working')
  const [watched, setWatched] = useState(false)
  const media = useCall(
    mediaEndpoints.list,
    { ...filtersOf(address), limit },
    { keep: true, ...(watched ? { every: 2000 } : {}) },
  )
  const items = media.data?.items ?? []
  if (making(items) !== watched) setWatched(making(items))
  return (
    <Page
      name={t(words.name)}
      crumbs={[{ label: t(words.name) }]}
      actions={<AddButton onFiles={uploads.send} />}
    >
      <DropArea onFiles={uploads.send}>
        <PageTitle lead={t(words.lead)}>{t(words.name)}</PageTitle>
        <SendingList uploads={uploads} />
        <div className={css.tools}>
          <SearchBox
            ref={search}
            q={address['q'] ?? ''}
            placeholder={words.search}
            onSearch={(q) => change({ q })}
            onLeave={() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
          />
          <div className={css.filters}>
            <Filters address={address} change={change} />
          </div>
        </div>
        <div className={css.sheet}>
          <Shelves folder={address['folder']} tag={address['tag']} onChoose={change} />
          <div ref={grid} className={css.main}>
            <BulkBar items={items.filter(({ id }) => chosen.has(id))} onLeave={() => setChosen(new Set())} />
            {media.error ? (
              <Failure error={media.error} retry={() => void media.refetch()} />
            ) : !media.data ? (
              <SkeletonRows label={t(words.loading)} />
            ) : items.length === 0 ? (
              <Empty title={t(words.emptyTitle)}>{t(words.empty)}</Empty>
            ) : (
              <MediaGrid
                label={t(words.grid)}
                items={items}
                chosen={chosen}
                multiple
                onChoose={setChosen}
                onOpen={({ id }) => void navigate({ to: '/media/$id', params: { id } })}
                under={(medium) => <Standing medium={medium} />}
              />
            )}
            {media.data?.next && limit < MOST && (
              <Button onClick={() => setLimit(MOST)}>{t(words.more)}</Button>
            )}
          </div>
        </div>
      </DropArea>
    </Page>
  )
}

/** Where new media go: to the organisation of the officer that may have them, into the folder in sight. */
function usePlace(folder: string | null) {
  const me = useMe()
  const { data } = useCall(readCollection, { name: 'media-assets' }, { staleTime: 60_000 })
  const allowed = data?.createAt ?? []
  const mine = me.assignments.map(({ orgId }) => orgId)
  const ownerOrgId = allowed.find(({ id }) => mine.includes(id))?.id ?? allowed[0]?.id
  return ownerOrgId === undefined ? null : { ownerOrgId, folder }
}

function filtersOf(address: Readonly<Record<string, string | undefined>>): MediaFilters {
  const names = ['q', 'kind', 'folder', 'tag', 'state', 'rights']
  return Object.fromEntries(
    names.flatMap((name) => (address[name] ? [[name, address[name]]] : [])),
  ) as MediaFilters
}

type FiltersProps = {
  address: Readonly<Record<string, string | undefined>>
  change: (next: Record<string, string | null>) => void
}

function Filters({ address, change }: FiltersProps) {
  const t = useWords()
  const choices = {
    kind: [words.kind, kinds],
    state: [words.state, stateLabels],
    rights: [words.rights, { unsettled: words.unsettled, ending: words.ending, ended: words.ended }],
  } as const satisfies Record<string, readonly [Labels, Readonly<Record<string, Labels>>]>
  return Object.entries(choices).map(([name, [label, options]]) => (
    <SelectField
      key={name}
      aria-label={t(label)}
      placeholder={t(label)}
      data={Object.entries(options).map(([value, said]) => ({ value, label: t(said) }))}
      value={address[name] ?? null}
      onChange={(value) => change({ [name]: value })}
    />
  ))
}

function AddButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="primary" icon="plus" onClick={() => input.current?.click()}>
        {t(words.add)}
      </Button>
      <input
        ref={input}
        className={css.file}
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t(words.add)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
    </>
  )
}

type DropAreaProps = { onFiles: (files: readonly File[]) => void; children: React.ReactNode }

/** The whole page takes files; the button does the same for those who do not drag. */
function DropArea({ onFiles, children }: DropAreaProps) {
  const t = useWords()
  const area = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  useListeners(area, {
    dragover: (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    },
    dragleave: (event) => {
      if (event.target === area.current) setOver(false)
    },
    drop: (event) => {
      event.preventDefault()
      setOver(false)
      onFiles([...(event.dataTransfer?.files ?? [])])
    },
  })
  return (
    <div ref={area} className={css.area} data-over={over || undefined}>
      {over && <p className={css.over}>{t(words.drop)}</p>}
      {children}
    </div>
  )
}
