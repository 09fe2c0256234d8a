import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { recordAddresses } from '../../../records/http/one-record.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import { freshId } from '../../drafts/draft-store.ts'
import { useCall } from '../../queries.ts'
import type { AnySearch } from '../../search.ts'
import { Failure } from '../../ui/failure.tsx'
import { Page } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/skeleton.tsx'
import { useWords } from '../../words.ts'
import { RecordForm } from './record-form.tsx'

const words = {
  loading: { vi: 'Đang mở hồ sơ', en: 'Opening the record' },
  form: { vi: 'Hồ sơ', en: 'Record' },
} as const satisfies Record<string, Labels>

/** The word that stands in the address instead of an id while a record is being made. */
const NEW = 'new'

/** The form of a record, or of one that shall be made; being saved for the first time changes its address, not the form. */
function FormPage() {
  const { collection = '', id = NEW } = useParams({ strict: false })
  const search: AnySearch = useSearch({ strict: false })
  const t = useWords()
  const navigate = useNavigate()
  const addresses = useMemo(() => recordAddresses(collection), [collection])
  const description = useCall(readCollection, { name: collection }, { staleTime: 60_000 })
  const record = useCall(addresses.read, { id }, { enabled: id !== NEW })
  const session = useSession(collection, id)
  const moveTo = useCallback(
    (created: string) => {
      session.goOnAs(created)
      void navigate({
        to: '/records/$collection/$id',
        params: { collection, id: created },
        replace: true,
        resetScroll: false,
      })
    },
    [navigate, collection, session],
  )
  const error = description.error ?? record.error
  if (error && !(description.data && (record.data || id === NEW))) {
    return (
      <Page name={t(words.form)} crumbs={[{ label: t(words.form) }]}>
        <Failure
          error={error}
          retry={() => {
            void description.refetch()
            if (id !== NEW) void record.refetch()
          }}
        />
      </Page>
    )
  }
  if (!description.data || (id !== NEW && !record.data)) {
    return (
      <Page name={t(words.form)} crumbs={[{ label: t(words.form) }]}>
        <SkeletonRows label={t(words.loading)} />
      </Page>
    )
  }
  return (
    <RecordForm
      key={session.key}
      addresses={addresses}
      description={description.data}
      record={record.data ?? null}
      search={search}
      onCreated={moveTo}
    />
  )
}

/** What keeps one form apart from the next: another address is another form, unless a new record has just got its id. */
function useSession(collection: string, id: string) {
  const [session, setSession] = useState(() => ({ collection, ids: [id], key: freshId() }))
  const { ids, key } = session
  if (session.collection !== collection || !ids.includes(id))
    setSession({ collection, ids: [id], key: freshId() })
  else if (ids.length > 1 && id !== NEW) setSession({ ...session, ids: [id] })
  return useMemo(
    () => ({
      key,
      goOnAs: (created: string) => setSession((known) => ({ ...known, ids: [...known.ids, created] })),
    }),
    [key],
  )
}

export const page = createLazyRoute('/office/form')({ component: FormPage })
