import { useState } from 'react'
import { useAct, useCall } from '../../../../admin/queries.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Dialog } from '../../../../admin/ui/dialog.tsx'
import { Note } from '../../../../admin/ui/note.tsx'
import { SelectField } from '../../../../admin/ui/select-field.tsx'
import { useLocale, useWords } from '../../../../admin/words.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { portalLocales, SOURCE_LOCALE, type PortalLocale } from '../../../../platform/locales.ts'
import { languageName } from '../../jobs/language-name.ts'
import { machineEndpoints } from '../../machine/endpoints.ts'
import { CandidateList } from './candidate-list.tsx'
import { Estimate } from './estimate.tsx'
import css from './machine.module.css'
import { MachineOff } from './machine-off.tsx'
import { common } from './words.ts'

const words = {
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  note: {
    vi: 'Bản dịch là bản nháp, ghi rõ do máy dịch; lời người đã viết không bị thay. Nội dung được gửi tới {host}.',
    en: 'What it writes is a draft marked as by machine; words of people stay. The texts are sent to {host}.',
  },
} as const satisfies Record<string, Labels>

export type MachineItem = { collection: string; id: string }
type Target = Exclude<PortalLocale, typeof SOURCE_LOCALE>

type StartMachineRunProps = {
  opened: boolean
  onClose: () => void
  /** Chosen here among those without a text when not given. */
  items?: readonly MachineItem[] | undefined
  /** Only these segments of the one item that is given. */
  segments?: readonly string[] | undefined
  /** Chosen here when not given. */
  locale?: Target | undefined
  onStarted?: ((run: { id: string }) => void) | undefined
}

/** Has a machine draft items: in which language, what it will cost, then starts. */
export function StartMachineRun({ opened, onClose, onStarted, ...given }: StartMachineRunProps) {
  const t = useWords()
  const locale = useLocale()
  const [chosen, setChosen] = useState<Target>(given.locale ?? 'en')
  const [picked, setPicked] = useState<readonly MachineItem[]>([])
  const target = given.locale ?? chosen
  const items = given.items ?? picked
  const wanted = {
    locale: target,
    items: items.map(({ collection, id }) => ({ collection, id })),
    ...(given.segments ? { segments: [...given.segments] } : {}),
  }
  const { data: status } = useCall(machineEndpoints.status, {}, { enabled: opened, staleTime: 60_000 })
  const isReady = status?.state === 'ready'
  const estimate = useCall(machineEndpoints.estimate, wanted, {
    enabled: opened && isReady && items.length > 0,
    // What has its words by now must not be counted from before.
    staleTime: 0,
  })
  const start = useAct(machineEndpoints.start, {
    onDone: (run) => {
      setPicked([])
      onStarted?.(run)
      onClose()
    },
  })
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t(common.start)}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t(words.cancel)}
          </Button>
          <Button
            variant="primary"
            disabled={!isReady || items.length === 0 || !estimate.data?.segments}
            busy={start.isPending}
            onClick={() => start.mutate(wanted)}
          >
            {t(common.start)}
          </Button>
        </>
      }
    >
      {status && !isReady && <MachineOff status={status} />}
      {isReady && (
        <div className={css.dialog}>
          <SelectField
            label={t(words.language)}
            clearable={false}
            disabled={given.locale !== undefined}
            data={portalLocales
              .filter((tag) => tag !== SOURCE_LOCALE)
              .map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
            value={target}
            onChange={(tag) => {
              if (tag) setChosen(tag as Target)
              setPicked([])
            }}
          />
          {given.items === undefined && (
            <CandidateList locale={target} picked={picked} onChange={setPicked} />
          )}
          {items.length > 0 && <Estimate estimate={estimate} />}
          {start.error && (
            <Note tone="red" role="alert">
              {start.error.message}
            </Note>
          )}
          <p className={css.quiet}>{t(words.note, { host: status.host ?? '' })}</p>
        </div>
      )}
    </Dialog>
  )
}
