import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SelectField } from '../../../admin/ui/select-field.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { kinds, type MediaKind } from '../choices.ts'
import { mediaEndpoints, type MediaCard } from '../endpoints.ts'
import { MediaGrid } from './media-grid.tsx'
import css from './media-picker.module.css'
import { Standing } from './standing.tsx'

const words = {
  one: { vi: 'Chọn một tư liệu', en: 'Choose a medium' },
  several: { vi: 'Chọn tư liệu', en: 'Choose media' },
  search: { vi: 'Tìm, không cần dấu', en: 'Search, without accents' },
  kind: { vi: 'Loại', en: 'Kind' },
  folder: { vi: 'Thư mục', en: 'Folder' },
  grid: { vi: 'Tư liệu trong thư viện', en: 'Media of the library' },
  nothing: {
    vi: 'Không có tư liệu nào như vậy. Bỏ bớt điều kiện, hoặc đưa tệp vào Thư viện rồi quay lại.',
    en: 'There is no such medium. Widen the search, or add the file in the library and come back.',
  },
  more: { vi: 'Xem thêm', en: 'Show more' },
  loading: { vi: 'Đang mở thư viện', en: 'Opening the library' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  use: { vi: 'Dùng', en: 'Use' },
  useSome: { vi: 'Dùng {count} tư liệu', en: 'Use {count} media' },
} as const satisfies Record<string, Labels>

export type PickedMedium = Pick<Arrived<MediaCard>, 'id' | 'title' | 'kind' | 'focus' | 'file'>

type PickerProps = {
  opened: boolean
  onClose: () => void
  /** What was chosen, in the order of the library; one unless `multiple`. */
  onPick: (media: readonly PickedMedium[]) => void
  /** Only these kinds are offered; all when left out. */
  only?: readonly MediaKind[]
  multiple?: boolean
}

const STEP = 48
const MOST = 96

/** Chooses media of the library, for a figure, a field or a gallery. Mount it only while it is open. */
export function MediaPicker({ opened, onClose, onPick, only, multiple = false }: PickerProps) {
  const t = useWords()
  const offered = only ?? (Object.keys(kinds) as MediaKind[])
  const [q, setQ] = useState('')
  const [kind, setKind] = useState<string | null>(only?.length === 1 ? (only[0] ?? null) : null)
  const [folder, setFolder] = useState<string | null>(null)
  const [limit, setLimit] = useState(STEP)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const query = {
    limit,
    ...(q.trim() === '' ? {} : { q }),
    ...(kind === null ? {} : { kind: kind as MediaKind }),
    ...(folder === null ? {} : { folder }),
  }
  const media = useCall(mediaEndpoints.list, query, { enabled: opened, keep: true })
  const shelves = useCall(mediaEndpoints.shelves, {}, { enabled: opened })
  const items = (media.data?.items ?? []).filter((item) => item.kind === null || offered.includes(item.kind))
  const picked = items.filter(({ id }) => chosen.has(id))
  const use = (some: readonly PickedMedium[]) => {
    if (some.length === 0) return
    onPick(some)
    onClose()
  }
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(multiple ? words.several : words.one)}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant="primary" disabled={picked.length === 0} onClick={() => use(picked)}>
            {multiple && picked.length > 0 ? t(words.useSome, { count: picked.length }) : t(words.use)}
          </Button>
        </>
      }
    >
      <div className={css.filters}>
        <TextField
          type="search"
          label={t(words.search)}
          value={q}
          maxLength={200}
          data-autofocus
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        {offered.length > 1 && (
          <SelectField
            label={t(words.kind)}
            data={offered.map((name) => ({ value: name, label: t(kinds[name]) }))}
            value={kind}
            onChange={setKind}
          />
        )}
        <SelectField
          label={t(words.folder)}
          data={(shelves.data?.folders ?? []).map(({ path }) => path)}
          value={folder}
          onChange={setFolder}
        />
      </div>
      {media.error ? (
        <Failure error={media.error} retry={() => void media.refetch()} />
      ) : !media.data ? (
        <SkeletonRows label={t(words.loading)} />
      ) : items.length === 0 ? (
        <p className={css.nothing}>{t(words.nothing)}</p>
      ) : (
        <div className={css.scroll}>
          <MediaGrid
            label={t(words.grid)}
            items={items}
            chosen={chosen}
            multiple={multiple}
            onChoose={setChosen}
            onOpen={(medium) => use([medium])}
            under={(medium) => <Standing medium={medium} />}
          />
          {media.data.next !== null && limit < MOST && (
            <Button onClick={() => setLimit(MOST)}>{t(words.more)}</Button>
          )}
        </div>
      )}
    </Dialog>
  )
}
