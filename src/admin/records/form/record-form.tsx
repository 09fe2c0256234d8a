import { useQueryClient } from '@tanstack/react-query'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { ReadRecord, RecordAddresses } from '../../../records/http/one-record.ts'
import { tellCreated } from '../../drafts/created.ts'
import type { Sheet } from '../../drafts/sheet.ts'
import { keyOf, useCall } from '../../queries.ts'
import type { AnySearch } from '../../search.ts'
import { useMe } from '../../session.tsx'
import { toast } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import { begunWith, ownerFor } from './begin.ts'
import { domIdOf, FormContext, metaOf, type FormFacts } from './form-context.ts'
import { FormSheet } from './form-sheet.tsx'
import { layoutOf } from './layout.ts'
import { isOpen, useRecordSheet } from './use-record-sheet.ts'

const words = {
  merged: {
    vi: 'Đã nhận thay đổi của người khác ở: {fields}.',
    en: 'Taken in from somebody else: {fields}.',
  },
} as const satisfies Record<string, Labels>

const NO_FIELDS: readonly string[] = []

type RecordFormProps = {
  addresses: RecordAddresses
  description: Description
  record: ReadRecord | null
  search: AnySearch
  onCreated: (id: string) => void
}

/** Holds the sheet of one record and gives the form all that it shares. */
export function RecordForm({ addresses, description, record, search, onCreated }: RecordFormProps) {
  const me = useMe()
  const [opening] = useState(() => ({
    begunWith: begunWith(description, search),
    ownerOrgId: ownerFor(
      description,
      typeof search['owner'] === 'string' ? search['owner'] : undefined,
      me.assignments.map(({ orgId }) => orgId),
    ),
  }))
  const { sheet, recalledAt } = useRecordSheet({ addresses, description, record, ...opening })
  const [wantsToEdit, setEditing] = useState(false)
  const asked = typeof search['asked'] === 'string' ? search['asked'] : null
  useCreation({ sheet, addresses, onCreated, asked })
  useMergeNotice(sheet, description)
  const known = useStable(record)
  const open = known === null || isOpen(known)
  const editing = wantsToEdit && !open
  useEffect(() => {
    sheet.setManual(!open)
  }, [sheet, open])
  const layout = useMemo(() => layoutOf(description.name, description.fields), [description])
  const on = useLawDate(sheet, layout.lawOn ?? NO_FIELDS, record)
  const comments = useCall(addresses.comments, { id: known?.id ?? '' }, { enabled: known !== null })
  const said = comments.data
  const readOnly = known !== null && (known.may.change !== true || (!open && !editing))
  const facts = useMemo(
    (): FormFacts => ({
      sheet,
      description,
      layout,
      addresses,
      readOnly,
      on,
      goTo,
      collection: description.name,
      record: known,
      comments: said ?? [],
    }),
    [sheet, description, layout, addresses, known, readOnly, said, on],
  )
  // The first save changes what every field knows; drawing them all must not hold up the next key.
  const shown = useDeferredValue(facts)
  const field = typeof search['field'] === 'string' ? search['field'] : null
  useEffect(() => {
    if (field !== null) goTo(field)
  }, [field])
  return (
    <FormContext value={shown}>
      <FormSheet
        record={record}
        recalledAt={recalledAt}
        editing={editing}
        onEdit={setEditing}
        panel={typeof search['panel'] === 'string' ? search['panel'] : null}
      />
    </FormContext>
  )
}

/** Brings a field into sight and into focus. */
function goTo(name: string): void {
  const control = document.getElementById(domIdOf(name))
  const place = control ?? document.querySelector(`[data-field="${CSS.escape(name)}"]`)
  place?.scrollIntoView({ block: 'center' })
  const target = control?.matches('input,textarea,button,a')
    ? control
    : control?.querySelector('input,button')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}

type Creation = {
  sheet: Sheet
  addresses: RecordAddresses
  onCreated: (id: string) => void
  asked: string | null
}

/** What follows the first save: the address, what one may do now, and the tab that waits for the record. */
function useCreation({ sheet, addresses, onCreated, asked }: Creation): void {
  const client = useQueryClient()
  const isNew = useRef(sheet.base().id === null)
  useEffect(() => {
    return sheet.onSaved(({ id }) => {
      if (!isNew.current) return
      isNew.current = false
      if (asked !== null) tellCreated({ asked, id })
      onCreated(id)
      void client.invalidateQueries({ queryKey: keyOf(addresses.read, { id }) })
    })
  }, [sheet, addresses, onCreated, asked, client])
}

function useMergeNotice(sheet: Sheet, description: Description): void {
  const t = useWords()
  useEffect(() => {
    return sheet.onMerged((names) => {
      const labels = names.map((name) => {
        const meta = metaOf(description, name)
        return meta ? t(meta.label) : name
      })
      toast(t(words.merged, { fields: labels.join(', ') }))
    })
  }, [sheet, description, t])
}

/** The record as long as nothing changes of it that the form's parts show: not at every save. */
function useStable(record: ReadRecord | null): ReadRecord | null {
  const [kept, setKept] = useState(record)
  const shown = (one: ReadRecord | null) =>
    one && JSON.stringify([one.id, one.state, one.may, one.transitions, one.visibility, one.ownerOrgId])
  if (shown(kept) === shown(record)) return kept
  setKept(record)
  return record
}

/** The day whose law and names hold for the record: of the first date that is known, else of when it happened. */
function useLawDate(sheet: Sheet, names: readonly string[], record: ReadRecord | null): string | null {
  const tell = useCallback(() => {
    const known = names
      .map((name) => sheet.value(name))
      .find((value) => value !== null && value !== undefined)
    if (typeof known === 'number') return known >= 1900 && known <= 2100 ? `${known}-12-31` : null
    return typeof known === 'string' ? known : (record?.happened?.from ?? null)
  }, [sheet, names, record])
  const subscribe = useCallback((listener: () => void) => sheet.subscribe('', listener), [sheet])
  return useSyncExternalStore(subscribe, tell)
}
