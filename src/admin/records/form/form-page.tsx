import { createLazyRoute, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useRef } from 'react'
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
  const session = useRef({ collection, id, key: freshId() })
  if (session.current.collection !== collection || session.current.id !== id) {
    session.current = { collection, id, key: freshId() }
  }
  const moveTo = useCallback(
    (created: string) => {
      session.current = { ...session.current, id: created }
      void navigate({
        to: '/records/$collection/$id',
        params: { collection, id: created },
        replace: true,
        resetScroll: false,
      })
    },
    [navigate, collection],
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
      key={session.current.key}
      addresses={addresses}
      description={description.data}
      record={record.data ?? null}
      search={search}
      onCreated={moveTo}
    />
  )
}

export const page = createLazyRoute('/office/form')({ component: FormPage })
