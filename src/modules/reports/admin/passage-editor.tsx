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
  const box = useGrowing(shown, onHeight)
  const frame = usePlaced(place)
  const write = (text: string) => {
    setShown(text)
    writePassage(sheet, start, inKeys(text, names))
  }
  useEffect(() => setSaving(state), [state, setSaving])
  useEffect(() => box.current?.focus({ preventScroll: true }), [box])
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
    <div ref={frame} className={css.editor} data-waiting={place === null || undefined}>
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

/** A box as tall as its text; tells the page how much room it needs. */
function useGrowing(text: string, onHeight: (millimetres: number) => void) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.style.height = '0'
    const height = element.scrollHeight
    element.style.height = `${height}px`
    onHeight(Math.ceil(height * MM_PER_PIXEL) + TOOLS_MM)
  }, [text, onHeight])
  return box
}

/** Below the text stand the editor's tools. */
const TOOLS_MM = 12

/** Puts the editor where the page keeps its room, each time the pages are set. */
function usePlaced(place: HTMLElement | null) {
  const frame = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [element, sheet] = [frame.current, place?.parentElement]
    if (!element || !place || !sheet) return
    element.style.top = `${sheet.offsetTop + place.offsetTop}px`
    element.style.left = `${sheet.offsetLeft + place.offsetLeft}px`
    element.style.width = `${place.offsetWidth}px`
  })
  return frame
}

function faceOf({ printed, spacing }: Setting) {
  const { size } = printed.layout.styles.body
  return { fontSize: `${size.use}pt`, lineHeight: `${spacing.solid(size.use) + spacing.leading()}mm` }
}
