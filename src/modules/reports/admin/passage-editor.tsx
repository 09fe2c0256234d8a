import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Setting } from '../../../documents/paging/setting.ts'
import type { Labels } from '../../../platform/labels.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { useWords } from '../../../admin/words.ts'
import css from './passage-editor.module.css'
import { InsertMenu } from './insert-menu.tsx'
import { PassageConflict } from './passage-conflict.tsx'
import { SaveWords } from './save-words.tsx'
import { useStudio, type Editing } from './studio-context.ts'
import { inKeys, inNames, tokenNames } from './tokens.ts'
import { usePassage, usePassageField, useSaveState, writePassage, type PassageStart } from './use-passage.ts'

const words = {
  label: { vi: 'Lời văn mục {section}', en: 'Text of section {section}' },
  hint: {
    vi: 'Mỗi dòng một đoạn; “- ” ở đầu là gạch đầu dòng.',
    en: 'One paragraph a line; “- ” in front makes a dash item.',
  },
  done: { vi: 'Xong', en: 'Done' },
} as const satisfies Record<string, Labels>

type PassageEditorProps = {
  editing: Editing
  /** The room that the page keeps for the editor; null while the page is being set. */
  place: HTMLElement | null
  setting: Setting
  onHeight: (millimetres: number) => void
}

const MM_PER_PIXEL = 25.4 / 96

/** An officer's words, written where they will be printed, in the face in which they will be printed. */
export function PassageEditor({ editing, place, setting, onHeight }: PassageEditorProps) {
  const studio = useStudio()
  const { data, edit, refresh, setSaving } = studio
  const t = useWords()
  const start: PassageStart = {
    ownerOrgId: editing.passage?.ownerOrgId ?? data.org.id,
    report: data.report?.id ?? '',
    kind: 'narrative',
    ...editing,
  }
  const saved = (id: string) => {
    if (editing.id === null) edit({ ...editing, id })
    void refresh()
  }
  const sheet = usePassage(start, saved)
  const field = usePassageField(sheet)
  const state = useSaveState(sheet)
  const names = useMemo(() => tokenNames(data), [data])
  const kept = typeof field.value === 'string' ? field.value : ''
  const [shown, setShown] = useShown(kept, names)
  const box = useRef<HTMLTextAreaElement>(null)
  const write = (text: string) => {
    setShown(text)
    writePassage(sheet, start, inKeys(text, names))
  }
  useEffect(() => setSaving(state), [state, setSaving])
  useEffect(() => {
    if (editing.begin !== '' && kept === '') write(inNames(editing.begin, names))
    box.current?.focus({ preventScroll: true })
    // Once, when the editor opens.
  }, [])
  useHeight(box, shown, onHeight)
  const close = () => {
    sheet.rest()
    edit(null)
    void sheet.flush().then(refresh)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <div className={css.editor} style={usePlace(place)} data-waiting={place === null || undefined}>
      <textarea
        ref={box}
        className={css.text}
        style={faceOf(setting)}
        aria-label={t(words.label, { section: editing.section })}
        lang="vi"
        spellCheck={false}
        value={shown}
        onChange={(event) => write(event.target.value)}
        onBlur={() => sheet.rest()}
        onKeyDown={keys}
      />
      <div className={css.tools}>
        <InsertMenu onInsert={(token) => write(inserted(box.current, shown, token))} names={names} />
        <span className={css.hint}>{t(words.hint)}</span>
        <SaveWords state={state} />
        <Button onClick={close} keys="Esc">
          {t(words.done)}
        </Button>
      </div>
      {field.conflict && (
        <PassageConflict
          conflict={field.conflict}
          names={names}
          onSettle={(choice) => sheet.settle('text', choice)}
        />
      )}
    </div>
  )
}

/** The text with names for its keys; what is typed stands as typed until the sheet says something else. */
function useShown(kept: string, names: ReturnType<typeof tokenNames>) {
  const [shown, setShown] = useState(() => inNames(kept, names))
  const [from, setFrom] = useState(kept)
  if (kept !== from) {
    setFrom(kept)
    if (inKeys(shown, names) !== kept) setShown(inNames(kept, names))
  }
  return [shown, setShown] as const
}

function inserted(box: HTMLTextAreaElement | null, text: string, token: string): string {
  const at = box?.selectionStart ?? text.length
  const until = box?.selectionEnd ?? at
  return `${text.slice(0, at)}${token}${text.slice(until)}`
}

/** Tells how tall the text has become, so that the page gives it the room. */
function useHeight(
  box: React.RefObject<HTMLTextAreaElement | null>,
  text: string,
  onHeight: (millimetres: number) => void,
): void {
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = '0'
    const height = element.scrollHeight
    element.style.height = `${height}px`
    onHeight(Math.ceil(height * MM_PER_PIXEL) + TOOLS_MM)
  }, [box, text, onHeight])
}

/** Below the text stand the editor's tools. */
const TOOLS_MM = 12

/** Where the page keeps the editor's room, from the upper left corner of all pages. */
function usePlace(place: HTMLElement | null) {
  const [box, setBox] = useState<{ top: number; left: number; width: number }>()
  useLayoutEffect(() => {
    const sheet = place?.parentElement
    if (!place || !sheet) return
    const next = {
      top: sheet.offsetTop + place.offsetTop,
      left: sheet.offsetLeft + place.offsetLeft,
      width: place.offsetWidth,
    }
    setBox((known) => (known && known.top === next.top && known.left === next.left ? known : next))
  })
  return box
}

function faceOf({ printed, spacing }: Setting) {
  const { size } = printed.layout.styles.body
  return { fontSize: `${size.use}pt`, lineHeight: `${spacing.solid(size.use) + spacing.leading()}mm` }
}
