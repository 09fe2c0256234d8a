import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import type { ReadRecord } from '../../../records/http/one-record.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Note } from '../../ui/note.tsx'
import { Page } from '../../ui/page.tsx'
import { RecordState } from '../../ui/record-state.tsx'
import { undoLatest } from '../../ui/toast.tsx'
import { useWords } from '../../words.ts'
import { EditSteps } from './edit-steps.tsx'
import { useForm, useSheet } from './form-context.ts'
import css from './form.module.css'
import { MoreMenu } from './more-menu.tsx'
import { Notes } from './notes.tsx'
import { OwnerRow } from './owner-row.tsx'
import { Recalled } from './recalled.tsx'
import { SaveLine } from './save-line.tsx'
import { Section } from './section.tsx'
import { Side } from './side.tsx'
import { Steps } from './steps.tsx'
import { TextsLine } from './texts-line.tsx'
import { useSteps } from './use-steps.ts'

const words = {
  fresh: { vi: 'Thêm {singular}', en: 'New {singular}' },
  undo: { vi: 'Hoàn tác (Ctrl Z)', en: 'Undo (Ctrl Z)' },
  decided: {
    vi: 'Hồ sơ đã qua bước soạn nên không tự lưu. Bấm «Sửa» để đính chính, rồi «Ghi lại» kèm lý do.',
    en: 'This record is past drafting, so it does not save by itself. Press “Edit”, then “Record” with the reason.',
  },
} as const satisfies Record<string, Labels>

type FormSheetProps = {
  record: ReadRecord | null
  recalledAt: number | null
  editing: boolean
  onEdit: (editing: boolean) => void
  panel: string | null
}

/** The page of a form: the bar with its state and steps, the sections, and what is beside. */
export function FormSheet({ record, recalledAt, editing, onEdit, panel }: FormSheetProps) {
  const { sheet, description, layout, goTo, readOnly, collection } = useForm()
  const t = useWords()
  const steps = useSteps()
  const title = record?.title ?? t(words.fresh, { singular: description.singular })
  const isDecided = sheet.isManual()
  const undo = () => {
    const name = sheet.undo()
    if (name !== undefined) goTo(name)
  }
  const canUndo = useSheet((whole) => whole.canUndo())
  const goBack = useWayBack(collection)
  useKeys({
    'mod+Z': () => {
      if (!undoLatest()) undo()
    },
    e: () => isDecided && record?.may.change === true && onEdit(true),
    Escape: () => !(isDecided && editing) && goBack(),
  })
  const form = useRef<HTMLDivElement>(null)
  useFocusFirst(form, record === null && recalledAt === null)
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isUndo) return
    // In the box that one is writing into, the browser takes back letter by letter; elsewhere we take back a field.
    const name = fieldAt(event.target)
    event.stopPropagation()
    if (name !== null && sheet.isWriting(name)) return
    event.preventDefault()
    if (!undoLatest()) undo()
  }
  return (
    <Page
      name={title}
      ruled
      fixed
      crumbs={[
        { label: t(description.label), link: { to: '/records/$collection', params: { collection } } },
        { label: title },
      ]}
      status={readOnly ? null : <SaveLine />}
      actions={
        <>
          {record && <RecordState state={record.state} />}
          {!readOnly && <IconButton icon="undo" label={t(words.undo)} disabled={!canUndo} onClick={undo} />}
          <MoreMenu />
          {isDecided && record?.may.change === true && <EditSteps editing={editing} onEdit={onEdit} />}
          {!editing && <Steps steps={steps} />}
        </>
      }
    >
      <div className={css.record} role="presentation" onKeyDown={onKeyDown}>
        <div className={css.scroll} ref={form}>
          <div className={css.form}>
            <h1>{title}</h1>
            {layout.purpose && <p className={css.purpose}>{t(layout.purpose)}</p>}
            <TextsLine />
            {recalledAt !== null && <Recalled at={recalledAt} />}
            {isDecided && !editing && record?.may.change === true && (
              <div className={css.notes}>
                <Note icon="info">{t(words.decided)}</Note>
              </div>
            )}
            <Notes steps={steps} />
            {record === null && <OwnerRow />}
            {layout.sections.map((section) => (
              <Section key={section.title.vi} section={section} />
            ))}
          </div>
        </div>
        <Side panel={panel} />
      </div>
    </Page>
  )
}

/** To where the officer came from, with what he had asked for there; else to the list. */
function useWayBack(collection: string): () => void {
  const { history } = useRouter()
  const navigate = useNavigate()
  const canGoBack = useCanGoBack()
  return () => {
    if (canGoBack) history.back()
    else void navigate({ to: '/records/$collection', params: { collection } })
  }
}

function fieldAt(target: EventTarget): string | null {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null
  return target.closest<HTMLElement>('[data-field]')?.dataset['field'] ?? null
}

/** A new form begins with the cursor in its first box. */
function useFocusFirst(form: RefObject<HTMLDivElement | null>, wanted: boolean): void {
  const [atFirst] = useState(wanted)
  useEffect(() => {
    if (!atFirst) return
    form.current
      ?.querySelector<HTMLElement>('section input, section textarea')
      ?.focus({ preventScroll: true })
  }, [form, atFirst])
}
