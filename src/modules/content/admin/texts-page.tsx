import { createLazyRoute, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE } from '../../../platform/locales.ts'
import { recordAddresses } from '../../../records/http/one-record.ts'
import { readCollection } from '../../../records/http/overview-endpoints.ts'
import { textAddresses } from '../../../records/http/text-addresses.ts'
import { useCall } from '../../../admin/queries.ts'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Page } from '../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import { LanguageTabs } from './language-tabs.tsx'
import { TextDesk } from './text-sheet.tsx'

const words = {
  name: { vi: 'Nội dung các ngôn ngữ', en: 'Texts by language' },
  loading: { vi: 'Đang mở nội dung', en: 'Opening the texts' },
} as const satisfies Record<string, Labels>

/** What an item says in each language: one is written at a time, all of them are in sight. */
function TextsPage() {
  const { collection = '', id = '' } = useParams({ strict: false })
  const t = useWords()
  const [address, setAddress] = useAddress()
  const asked = address['language']
  const locale = asked !== undefined && isPortalLocale(asked) ? asked : SOURCE_LOCALE
  const addresses = useMemo(() => textAddresses(collection), [collection])
  const records = useMemo(() => recordAddresses(collection), [collection])
  const description = useCall(readCollection, { name: collection }, { staleTime: 60_000 })
  const record = useCall(records.read, { id })
  const texts = useCall(addresses.list, { id })
  const error = description.error ?? record.error ?? texts.error
  if (!description.data || !record.data || !texts.data) {
    return (
      <Page name={t(words.name)} crumbs={[{ label: t(words.name) }]}>
        {error ? (
          <Failure
            error={error}
            retry={() => {
              void description.refetch()
              void record.refetch()
              void texts.refetch()
            }}
          />
        ) : (
          <SkeletonRows label={t(words.loading)} />
        )}
      </Page>
    )
  }
  const tabs = (
    <LanguageTabs
      texts={texts.data}
      current={locale}
      onChange={(next) => setAddress({ language: next === SOURCE_LOCALE ? null : next })}
    />
  )
  return (
    <TextDesk
      key={`${id} ${locale}`}
      {...{ addresses, collection, locale, tabs }}
      label={description.data.label}
      record={record.data}
      texts={texts.data}
    />
  )
}

export const page = createLazyRoute('/office/content/$collection/$id')({ component: TextsPage })
