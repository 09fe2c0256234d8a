import { createLazyRoute, Link, useParams } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Button, ButtonLink } from '../../../admin/ui/button.tsx'
import { Facts } from '../../../admin/ui/facts.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Note } from '../../../admin/ui/note.tsx'
import { Page, PageTitle } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { isPortalLocale, localeNames } from '../../../platform/locales.ts'
import { isIsoDate, shortDate } from '../../../platform/time/dates.ts'
import { stateLabels } from '../../../records/states.ts'
import { accessLevels, kinds } from '../choices.ts'
import { mediaEndpoints } from '../endpoints.ts'
import css from './asset.module.css'
import { FocusEditor } from './focus-editor.tsx'
import { RequestsList } from './requests-list.tsx'
import { SendingList } from './sending-list.tsx'
import { useSendings } from './use-sendings.ts'
import { UsesList } from './uses-list.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { VersionsTable } from './versions-table.tsx'

const words = {
  library: { vi: 'Thư viện hình ảnh, tư liệu', en: 'Media library' },
  loading: { vi: 'Đang mở tư liệu', en: 'Opening the medium' },
  rights: { vi: 'Quyền và thông tin', en: 'Rights and facts' },
  texts: { vi: 'Lời theo ngôn ngữ', en: 'Texts per language' },
  replace: { vi: 'Thay tệp', en: 'Replace the file' },
  again: { vi: 'Làm lại các cỡ', en: 'Make renditions again' },
  open: { vi: 'Công chúng xem được.', en: 'The public may see it.' },
  closed: {
    vi: 'Chưa công khai: phải được duyệt, ở mức mở, còn quyền sử dụng và đủ các mục kiểm tra.',
    en: 'Not public: it has to be approved, open, within its rights, with every check settled.',
  },
  same: { vi: 'Đã có cùng tệp này ở', en: 'The same file is also in' },
  kind: { vi: 'Loại', en: 'Kind' },
  state: { vi: 'Trạng thái', en: 'State' },
  access: { vi: 'Mức tiếp cận', en: 'Access' },
  until: { vi: 'Được dùng đến hết', en: 'Rights until' },
  folder: { vi: 'Thư mục', en: 'Folder' },
  described: { vi: 'Đã có mô tả thay hình', en: 'Alternative text in' },
  unknown: { vi: 'chưa ghi', en: 'not given' },
  unlimited: { vi: 'không giới hạn', en: 'no limit' },
  versions: { vi: 'Tệp và các cỡ', en: 'File and renditions' },
  uses: { vi: 'Nơi đang dùng', en: 'Where it is used' },
} as const satisfies Record<string, Labels>

export const page = createLazyRoute('/office/media/$id')({ component: AssetPage })

type Asset = Arrived<NonNullable<(typeof mediaEndpoints.read)['output']['_output']>>

function AssetPage() {
  const t = useWords()
  const { id } = useParams({ from: '/office/media/$id' })
  const asset = useCall(mediaEndpoints.read, { id }, { every: 5000 })
  const name = asset.data?.title ?? t(words.library)
  return (
    <Page
      name={name}
      crumbs={[{ label: t(words.library), link: { to: '/media' } }, { label: name }]}
      actions={asset.data && <Actions asset={asset.data} />}
    >
      {asset.error ? (
        <Failure error={asset.error} retry={() => void asset.refetch()} />
      ) : asset.data ? (
        <Sheet asset={asset.data} />
      ) : (
        <SkeletonRows label={t(words.loading)} />
      )}
    </Page>
  )
}

function Actions({ asset }: { asset: Asset }) {
  const t = useWords()
  const params = { collection: 'media-assets', id: asset.id }
  return (
    <>
      <ButtonLink to="/content/$collection/$id" params={params}>
        {t(words.texts)}
      </ButtonLink>
      <ButtonLink variant="primary" icon="pen" to="/records/$collection/$id" params={params}>
        {t(words.rights)}
      </ButtonLink>
    </>
  )
}

function Sheet({ asset }: { asset: Asset }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const place = { ownerOrgId: asset.ownerOrgId, folder: asset.folder, replaces: asset.id }
  const uploads = useSendings(asset.mayChange ? place : null)
  const remake = useAct(mediaEndpoints.remake)
  const shown = asset.file?.state === 'ready' ? asset.file.mediaType : ''
  return (
    <>
      <PageTitle>{asset.title}</PageTitle>
      <SendingList uploads={uploads} />
      <div className={css.sheet}>
        <div className={css.main}>
          {shown.startsWith('image/') && (
            <FocusEditor key={asset.file?.version} medium={asset} readOnly={!asset.mayChange} />
          )}
          {shown.startsWith('video/') && (
            <div className={css.poster}>
              <Thumbnail medium={asset} size="large" />
            </div>
          )}
          <section aria-labelledby="versions">
            <h2 id="versions">{t(words.versions)}</h2>
            <VersionsTable id={asset.id} versions={asset.versions} />
            {asset.mayChange && (
              <div className={css.acts}>
                <Button icon="import" onClick={() => input.current?.click()}>
                  {t(words.replace)}
                </Button>
                {asset.file?.state === 'failed' && (
                  <Button busy={remake.isPending} onClick={() => remake.mutate({ id: asset.id })}>
                    {t(words.again)}
                  </Button>
                )}
                <input
                  ref={input}
                  className={css.file}
                  type="file"
                  tabIndex={-1}
                  aria-label={t(words.replace)}
                  onChange={(event) => {
                    uploads.send([...(event.target.files ?? [])].slice(0, 1))
                    event.target.value = ''
                  }}
                />
              </div>
            )}
          </section>
          <section aria-labelledby="uses">
            <h2 id="uses">{t(words.uses)}</h2>
            <UsesList id={asset.id} />
          </section>
          {asset.access === 'on-request' && <RequestsList id={asset.id} mayDecide={asset.mayChange} />}
        </div>
        <Side asset={asset} />
      </div>
    </>
  )
}

function Side({ asset }: { asset: Asset }) {
  const t = useWords()
  const { kind, state, access, rightsUntil, folder, described, isOpen, same } = asset
  const languageOf = (tag: string) => (isPortalLocale(tag) ? localeNames[tag] : tag)
  const facts = [
    { name: t(words.kind), value: kind ? t(kinds[kind]) : t(words.unknown) },
    { name: t(words.state), value: t(stateLabels[state]) },
    { name: t(words.access), value: access ? t(accessLevels[access]) : t(words.unknown) },
    {
      name: t(words.until),
      value: rightsUntil && isIsoDate(rightsUntil) ? shortDate(rightsUntil) : t(words.unlimited),
    },
    { name: t(words.folder), value: folder ?? t(words.unknown) },
    { name: t(words.described), value: described.map(languageOf).join(', ') || t(words.unknown) },
  ]
  return (
    <aside className={css.side}>
      <Note tone={isOpen ? 'forest' : 'light'}>{t(isOpen ? words.open : words.closed)}</Note>
      <Facts facts={facts} />
      {same.length > 0 && (
        <Note tone="light" icon="copy">
          {t(words.same)}{' '}
          {same.map((each) => (
            <Link key={each.id} to="/media/$id" params={{ id: each.id }}>
              {each.title}
            </Link>
          ))}
        </Note>
      )}
    </aside>
  )
}
