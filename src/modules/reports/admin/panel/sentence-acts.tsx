import { useEffect, useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { addressesOf } from '../../../../records/http/any-collection.ts'
import { call } from '../../../../admin/api.ts'
import { Button } from '../../../../admin/ui/button.tsx'
import { Problem } from '../../../../admin/ui/problem.tsx'
import { TextArea } from '../../../../admin/ui/text-field.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import { PassageConflict } from '../passage-conflict.tsx'
import { SaveWords } from '../save-words.tsx'
import { useStudio, type BehindItem, type PassageItem } from '../studio-context.ts'
import { inKeys, inNames, tokenNames } from '../tokens.ts'
import { useFirstFocus } from '../use-first-focus.ts'
import { usePassage, usePassageField, useSaveState, writePassage, type PassageStart } from '../use-passage.ts'
import css from './panel.module.css'

const words = {
  reword: { vi: 'Viết lại', en: 'Reword' },
  rewording: { vi: 'Lời viết lại, chỉ trong báo cáo này', en: 'Other words, in this report only' },
  asRecorded: { vi: 'Bỏ lời viết lại', en: 'Back to the record’s words' },
  back: { vi: 'In lại theo bản ghi.', en: 'The record’s own words are printed.' },
  omit: { vi: 'Không in', en: 'Leave out' },
  omitted: { vi: 'Bản ghi không in trong báo cáo này.', en: 'The record is left out of this report.' },
  done: { vi: 'Xong', en: 'Done' },
} as const satisfies Record<string, Labels>

const passages = addressesOf('report-passages')

type SentenceActsProps = {
  record: BehindItem
  section: string
  /** The other words that it has now. */
  wording: PassageItem | null
  /** The words to begin with. */
  words: string
}

/** A record told in other words in this report, or not at all. */
export function SentenceActs({ record, section, wording, words: begin }: SentenceActsProps) {
  const { data, refresh } = useStudio()
  const t = useWords()
  const [open, setOpen] = useState(wording !== null)
  const [error, setError] = useState<Error | null>(null)
  if (!data.can.write || data.report === null) return null
  const { report, org } = data
  const attempt = (work: () => Promise<void>) => void work().catch(setError)
  const omit = async () => {
    const fields = { report: report.id, section, kind: 'omission', about: record.id }
    const made = await call(passages.create, { ownerOrgId: org.id, fields })
    await refresh()
    toast(t(words.omitted), async () => {
      await call(passages.remove, { id: made.id, version: made.version })
      await refresh()
    })
  }
  const takeBack = async () => {
    if (!wording) return
    const known = await call(passages.read, { id: wording.id })
    await call(passages.remove, { id: known.id, version: known.version })
    setOpen(false)
    await refresh()
    toast(t(words.back), async () => {
      await call(passages.restore, { id: wording.id })
      await refresh()
    })
  }
  return (
    <>
      {open && (
        <Rewording key={record.id} {...{ record, section, wording, begin }} onDone={() => setOpen(false)} />
      )}
      <Problem error={error} />
      <div className={css.acts}>
        {!open && (
          <Button icon="pen" onClick={() => setOpen(true)}>
            {t(words.reword)}
          </Button>
        )}
        {wording && (
          <Button variant="quiet" onClick={() => attempt(takeBack)}>
            {t(words.asRecorded)}
          </Button>
        )}
        <Button variant="quiet" onClick={() => attempt(omit)}>
          {t(words.omit)}
        </Button>
      </div>
    </>
  )
}

type RewordingProps = Omit<SentenceActsProps, 'words'> & { begin: string; onDone: () => void }

function Rewording({ record, section, wording, begin, onDone }: RewordingProps) {
  const { data, refresh, setSaving } = useStudio()
  const t = useWords()
  const [start] = useState<PassageStart>({
    ownerOrgId: wording?.ownerOrgId ?? data.org.id,
    report: data.report?.id ?? '',
    section,
    kind: 'rewording',
    about: record.id,
    passage: wording,
    begin: '',
  })
  const box = useFirstFocus<HTMLTextAreaElement>()
  const sheet = usePassage(start, () => void refresh())
  const field = usePassageField(sheet)
  const state = useSaveState(sheet)
  const names = tokenNames(data)
  const kept = typeof field.value === 'string' ? field.value : null
  useEffect(() => setSaving(state), [state, setSaving])
  return (
    <div className={css.form}>
      <TextArea
        label={t(words.rewording)}
        ref={box}
        lang="vi"
        value={inNames(kept ?? begin, names)}
        onChange={(event) => writePassage(sheet, start, inKeys(event.currentTarget.value, names))}
        onBlur={() => sheet.rest()}
      />
      {field.conflict && (
        <PassageConflict
          conflict={field.conflict}
          names={names}
          onSettle={(choice) => sheet.settle('text', choice)}
        />
      )}
      <div className={css.acts}>
        <SaveWords state={state} />
        {wording === null && (
          <Button variant="quiet" onClick={onDone}>
            {t(words.done)}
          </Button>
        )}
      </div>
    </div>
  )
}
