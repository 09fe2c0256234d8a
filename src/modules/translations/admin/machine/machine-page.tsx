import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Facts } from '../../../../admin/ui/facts.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { useAddress } from '../../../../admin/use-address.ts'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { isPortalLocale, SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { machineEndpoints } from '../../machine/endpoints.ts'
import type { Price } from '../../machine/settings.ts'
import { TranslationTabs } from '../translation-tabs.tsx'
import css from './machine.module.css'
import { MachineOff } from './machine-off.tsx'
import { moneyWords } from './money.ts'
import { RunTable } from './run-table.tsx'
import { StartMachineRun, type MachineItem } from './start-machine-run.tsx'
import { common, providers } from './words.ts'

export const page = createLazyRoute('/office/translations/machine')({ component: MachinePage })

const words = {
  lead: {
    vi: 'Máy chỉ viết vào chỗ còn trống; mọi bản đều ghi «Máy dịch nháp» cho tới khi có người sửa và duyệt.',
    en: 'A machine writes only where nothing stands; its texts say so until people have mended and approved them.',
  },
  provider: { vi: 'Máy dịch', en: 'Machine' },
  host: { vi: 'Địa chỉ', en: 'Address' },
  price: { vi: 'Giá', en: 'Price' },
  tokens: {
    vi: '{input} vào, {output} ra, mỗi triệu token',
    en: '{input} in, {output} out a million tokens',
  },
  characters: { vi: '{input} mỗi triệu ký tự', en: '{input} a million characters' },
  none: { vi: 'Chưa có lượt dịch máy nào', en: 'No runs yet' },
  noneText: {
    vi: 'Chọn mục trong bảng độ phủ, hoặc bấm «Cho máy dịch nháp» để chọn trong các mục chưa có bản ngôn ngữ nào đó.',
    en: 'Choose items in the coverage matrix, or press “Draft by machine” to choose among items without a language.',
  },
} as const satisfies Record<string, Labels>

const RUNNING = 2000

/** `<collection>:<id>,…` as the coverage matrix hands items over. */
function itemsIn(text: string | undefined): MachineItem[] | undefined {
  const items = (text ?? '').split(',').flatMap((part) => {
    const [collection = '', id = ''] = part.split(':')
    return collection && /^[\da-f-]{36}$/.test(id) ? [{ collection, id }] : []
  })
  return items.length > 0 ? items : undefined
}

function targetOf(tag: string | undefined) {
  return tag !== undefined && isPortalLocale(tag) && tag !== SOURCE_LOCALE ? tag : undefined
}

/** How the machine is configured, its runs, and starting one. */
function MachinePage() {
  const t = useWords()
  const [address, change] = useAddress()
  const items = itemsIn(address['items'])
  const [starting, setStarting] = useState(items !== undefined)
  const [isWorking, setWorking] = useState(false)
  const status = useCall(machineEndpoints.status, {}, { staleTime: 60_000 })
  const runs = useCall(machineEndpoints.list, {}, isWorking ? { every: RUNNING } : {})
  const working = runs.data?.items.some(({ state }) => state === 'waiting' || state === 'running') ?? false
  if (working !== isWorking) setWorking(working)
  const isReady = status.data?.state === 'ready'
  const close = () => {
    setStarting(false)
    if (address['items']) change({ items: null, locale: null })
  }
  return (
    <Page
      name={t(common.machine)}
      crumbs={[{ label: t(common.desk), link: { to: '/translations' } }, { label: t(common.machine) }]}
      actions={
        isReady && (
          <Button variant="primary" icon="plus" onClick={() => setStarting(true)}>
            {t(common.start)}
          </Button>
        )
      }
    >
      <TranslationTabs />
      <PageTitle lead={t(words.lead)}>{t(common.machine)}</PageTitle>
      <div className={css.body}>
        {status.error && <Failure error={status.error} retry={() => void status.refetch()} />}
        {status.data && !isReady && <MachineOff status={status.data} />}
        {status.data && isReady && <Configuration status={status.data} />}
        {runs.error && !runs.data && <Failure error={runs.error} retry={() => void runs.refetch()} />}
        {!runs.data && !runs.error && <SkeletonRows label={t(common.loading)} />}
        {runs.data && runs.data.items.length > 0 && <RunTable runs={runs.data.items} />}
        {runs.data?.items.length === 0 && isReady && <Empty title={t(words.none)}>{t(words.noneText)}</Empty>}
      </div>
      <StartMachineRun
        key={address['items'] ?? ''}
        opened={starting}
        onClose={close}
        items={items}
        locale={targetOf(address['locale'])}
      />
    </Page>
  )
}

type Configured = Arrived<{
  provider: string | null
  model: string | null
  host: string | null
  price: Price | null
}>

function Configuration({ status: { provider, model, host, price } }: { status: Configured }) {
  const t = useWords()
  const locale = useLocale()
  const name = [providers[provider ?? ''] ?? provider, model].filter(Boolean).join(' · ')
  const money = (amount: number) => moneyWords(amount, price?.currency ?? null, locale)
  const priced =
    price &&
    t(price.unit === 'tokens' ? words.tokens : words.characters, {
      input: money(price.input),
      output: money(price.output),
    })
  return (
    <div className={css.configuration}>
      <Facts
        facts={[
          { name: t(words.provider), value: name },
          { name: t(words.host), value: host },
          { name: t(words.price), value: priced ?? t(common.unknown) },
        ]}
      />
    </div>
  )
}
