import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../../admin/api.ts'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Failure } from '../../../../admin/ui/failure.tsx'
import { Page, PageTitle } from '../../../../admin/ui/page.tsx'
import { SkeletonRows } from '../../../../admin/ui/skeleton.tsx'
import { TextArea, TextField } from '../../../../admin/ui/text-field.tsx'
import { useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { SOURCE_LOCALE } from '../../../../platform/locales.ts'
import { fold } from '../../../../platform/text/fold.ts'
import { textAddresses, type SentDescribedText } from '../../../../records/http/text-addresses.ts'
import { textStateLabels, textTransitions } from '../../../../records/texts/states.ts'
import { interfaceTexts } from '../../interface/schema.ts'
import css from './interface.module.css'

export const page = createLazyRoute('/office/translations/interface/$id')({ component: SourcePage })

const words = {
  area: { vi: 'Biên dịch', en: 'Translation' },
  list: { vi: 'Lời giao diện', en: 'Interface texts' },
  loading: { vi: 'Đang tải', en: 'Loading' },
  find: { vi: 'Tìm trong các lời', en: 'Find among the messages' },
  shown: {
    vi: 'Hiện {shown} trong {all} lời. Tìm để thấy những lời khác.',
    en: '{shown} of {all} messages are shown. Search to see others.',
  },
  save: { vi: 'Lưu bản nháp', en: 'Save the draft' },
  kept: { vi: 'Chương trình điền {places} vào lời này.', en: 'The program fills in {places}.' },
} as const satisfies Record<string, Labels>

const texts = textAddresses(interfaceTexts.name)
/** More boxes than these nobody looks through, and a page becomes slow to type in. */
const MOST = 60

/** The Vietnamese words of a catalogue, from which the others are translated. */
function SourcePage() {
  const { id } = page.useParams()
  const { data, error, refetch } = useCall(texts.list, { id })
  const t = useWords()
  const text = data?.find(({ locale }) => locale === SOURCE_LOCALE)
  if (error) return <Failure error={error} retry={() => void refetch()} />
  if (!text) return <SkeletonRows label={t(words.loading)} />
  return <Messages key={text.version} text={text} />
}

function Messages({ text }: { text: Arrived<SentDescribedText> }) {
  const t = useWords()
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const [sought, setSought] = useState('')
  const save = useAct(texts.save, { refreshes: [texts.list] })
  const move = useAct(texts.move, { refreshes: [texts.list] })
  const { recordId: id, version, fields, may, moves } = text
  const messages = fields['messages'] as Readonly<Record<string, string>>
  const title = String(fields['title'] ?? '')
  const at = { id, locale: SOURCE_LOCALE, version }
  const isChanged = Object.keys(changed).length > 0
  const found = Object.entries(messages).filter(([, said]) => fold(said).includes(fold(sought)))
  const problem = save.error ?? move.error
  return (
    <Page
      name={title}
      crumbs={[
        { label: t(words.area) },
        { label: t(words.list), link: { to: '/translations/interface' } },
        { label: title },
      ]}
      status={t(textStateLabels[text.state])}
      actions={
        <>
          {!isChanged &&
            moves
              .filter((to) => to !== 'return')
              .map((to) => (
                <Button key={to} busy={move.isPending} onClick={() => move.mutate({ ...at, to })}>
                  {t(textTransitions[to].label)}
                </Button>
              ))}
          {may.write && (
            <Button
              variant="primary"
              disabled={!isChanged}
              busy={save.isPending}
              onClick={() =>
                save.mutate({ ...at, fields: { ...fields, messages: { ...messages, ...changed } } })
              }
            >
              {t(words.save)}
            </Button>
          )}
        </>
      }
    >
      <PageTitle>{title}</PageTitle>
      <div className={css.sheet}>
        {problem && <Failure error={problem} />}
        <TextField
          type="search"
          label={t(words.find)}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        <div className={css.messages}>
          {found.slice(0, MOST).map(([key, said]) => (
            <TextArea
              key={key}
              label={said}
              description={placesIn(said).length > 0 && t(words.kept, { places: placesIn(said).join(', ') })}
              minRows={1}
              readOnly={!may.write}
              value={changed[key] ?? said}
              onChange={({ currentTarget: { value } }) =>
                setChanged((before) => ({ ...before, [key]: value }))
              }
            />
          ))}
        </div>
        {found.length > MOST && <p>{t(words.shown, { shown: MOST, all: found.length })}</p>}
      </div>
    </Page>
  )
}

function placesIn(message: string): string[] {
  return [...message.matchAll(/\{\w+\}/g)].map(([place]) => place)
}
