import { useEditorState, type Editor } from '@tiptap/react'
import { useRef, type KeyboardEvent } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { Tooltip } from '../../../../admin/ui/tooltip.tsx'
import { useWords } from '../../../../admin/words.ts'
import css from './editor.module.css'
import { Sign, type SignName } from './signs.tsx'

const words = {
  label: { vi: 'Định dạng', en: 'Formatting' },
  bold: { vi: 'Chữ đậm (Ctrl B)', en: 'Bold (Ctrl B)' },
  italic: { vi: 'Chữ nghiêng (Ctrl I)', en: 'Italic (Ctrl I)' },
  heading2: { vi: 'Mục lớn (Ctrl Alt 2)', en: 'Heading (Ctrl Alt 2)' },
  heading3: { vi: 'Mục nhỏ (Ctrl Alt 3)', en: 'Smaller heading (Ctrl Alt 3)' },
  bulletList: { vi: 'Danh sách (Ctrl Shift 8)', en: 'List (Ctrl Shift 8)' },
  orderedList: { vi: 'Danh sách đánh số (Ctrl Shift 7)', en: 'Numbered list (Ctrl Shift 7)' },
  blockquote: { vi: 'Lời trích (Ctrl Shift B)', en: 'Quotation (Ctrl Shift B)' },
  link: { vi: 'Liên kết (Ctrl K)', en: 'Link (Ctrl K)' },
  figure: { vi: 'Hình, phim trong kho', en: 'Picture or film of the library' },
  source: { vi: 'Số nguồn [n]', en: 'Source number [n]' },
  undo: { vi: 'Hoàn tác (Ctrl Z)', en: 'Undo (Ctrl Z)' },
  redo: { vi: 'Làm lại (Ctrl Shift Z)', en: 'Redo (Ctrl Shift Z)' },
} as const satisfies Record<string, Labels>

type ToolbarProps = {
  editor: Editor
  controls: string
  onLink: () => void
  onFigure: () => void
  onSource: () => void
}

type Tool = { name: SignName; on?: boolean; off?: boolean; act: () => void }

/** The tools above a text; arrow keys move between them. */
export function Toolbar({ editor, controls, onLink, onFigure, onSource }: ToolbarProps) {
  const t = useWords()
  const place = useRef<HTMLDivElement>(null)
  const state = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      bold: it.isActive('bold'),
      italic: it.isActive('italic'),
      heading2: it.isActive('heading', { level: 2 }),
      heading3: it.isActive('heading', { level: 3 }),
      bulletList: it.isActive('bulletList'),
      orderedList: it.isActive('orderedList'),
      blockquote: it.isActive('blockquote'),
      link: it.isActive('link'),
      undo: it.can().undo(),
      redo: it.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const tools: readonly (Tool | 'line')[] = [
    { name: 'bold', on: state.bold, act: () => chain().toggleBold().run() },
    { name: 'italic', on: state.italic, act: () => chain().toggleItalic().run() },
    'line',
    { name: 'heading2', on: state.heading2, act: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'heading3', on: state.heading3, act: () => chain().toggleHeading({ level: 3 }).run() },
    { name: 'bulletList', on: state.bulletList, act: () => chain().toggleBulletList().run() },
    { name: 'orderedList', on: state.orderedList, act: () => chain().toggleOrderedList().run() },
    { name: 'blockquote', on: state.blockquote, act: () => chain().toggleBlockquote().run() },
    'line',
    { name: 'link', on: state.link, act: onLink },
    { name: 'figure', act: onFigure },
    { name: 'source', act: onSource },
    'line',
    { name: 'undo', off: !state.undo, act: () => chain().undo().run() },
    { name: 'redo', off: !state.redo, act: () => chain().redo().run() },
  ]
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const buttons = [...(place.current?.querySelectorAll('button') ?? [])]
    const next = buttons.at((buttons.indexOf(event.target as HTMLButtonElement) + step) % buttons.length)
    event.preventDefault()
    next?.focus()
  }
  return (
    <div
      className={css.toolbar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t(words.label)}
      aria-controls={controls}
      ref={place}
      onKeyDown={move}
    >
      {tools.map((tool, position) =>
        tool === 'line' ? (
          <span key={position} className={css.line} />
        ) : (
          <Tooltip key={tool.name} label={t(words[tool.name])}>
            <button
              type="button"
              className={css.tool}
              aria-label={t(words[tool.name])}
              aria-pressed={tool.on}
              aria-disabled={tool.off || undefined}
              tabIndex={position === 0 ? 0 : -1}
              // The text keeps its selection.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => tool.off !== true && tool.act()}
            >
              <Sign name={tool.name} />
            </button>
          </Tooltip>
        ),
      )}
    </div>
  )
}
