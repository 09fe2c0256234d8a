import { EditorContent, ReactNodeViewRenderer, useEditor, type Editor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { plainText } from '../../../../records/structured/plain-text.ts'
import type { StructuredText } from '../../../../records/structured/schema.ts'
import { MediaPicker } from '../../../media/admin/media-picker.tsx'
import { cleanPasted } from './clean-paste.ts'
import { Counts } from './counts.tsx'
import css from './editor.module.css'
import { textExtensions } from './extensions.ts'
import { figureNode } from './figure.ts'
import { FigureView } from './figure-view.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { showText } from './show-text.ts'
import { SourceDialog } from './source-dialog.tsx'
import { openTeller } from './teller.ts'
import { Toolbar } from './toolbar.tsx'

const words = {
  unreadable: {
    vi: 'Đoạn vừa sửa có thứ mà bài không chứa được (ví dụ danh sách lồng quá ba cấp). Bỏ nó rồi viết tiếp.',
    en: 'What was just written holds something that a text cannot (such as lists within lists beyond three levels). Remove it to go on.',
  },
} as const satisfies Record<string, Labels>

type StructuredEditorProps = {
  id: string
  labelledBy: string
  describedBy: string | undefined
  /** BCP 47. */
  language: string
  value: StructuredText | null
  readOnly: boolean
  sources: readonly string[]
  onChange: (value: StructuredText | null, problem?: { text: string; problem: Labels }) => void
  onRest: () => void
}

const extensions = textExtensions.map((extension) =>
  extension === figureNode
    ? figureNode.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView) })
    : extension,
)

type Asking = 'link' | 'figure' | 'source' | null

/** Writes a structured text: keyboard, paste from Word, figures of the library, numbers of sources. */
export function StructuredEditor(props: StructuredEditorProps) {
  const { id, labelledBy, describedBy, language, value, readOnly, sources, onChange, onRest } = props
  const [asking, setAsking] = useState<Asking>(null)
  const [teller] = useState(() => openTeller(value))
  useEffect(() => {
    teller.to({
      onText: (text) => onChange(text),
      onUnreadable: (text) => onChange(null, { text, problem: words.unreadable }),
      onRest,
    })
  }, [teller, onChange, onRest])
  const attributes = useMemo(
    () => ({
      id,
      lang: language,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': labelledBy,
      ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    }),
    [id, language, labelledBy, describedBy],
  )
  const editor = useEditor({
    extensions,
    content: value,
    editable: !readOnly,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes,
      transformPastedHTML: cleanPasted,
      handleKeyDown: (_view, event) => {
        if (!(event.ctrlKey || event.metaKey)) return false
        // Ctrl Enter submits, on this page as on every other.
        if (event.key === 'Enter') return true
        if (event.key.toLowerCase() !== 'k') return false
        event.preventDefault()
        event.stopPropagation()
        setAsking('link')
        return true
      },
    },
    onUpdate: ({ editor: it }) => teller.later(it),
    onBlur: ({ editor: it }) => teller.rest(it),
  })
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly])
  // Somebody else's version, a restored one, or a step taken back: what the sheet has now is shown.
  useEffect(() => {
    if (teller.isOwn(value)) return
    showText(editor, teller.take(value, editor))
  }, [editor, value, teller])
  useEffect(() => () => teller.now(editor), [editor, teller])
  const text = useMemo(() => (value === null ? '' : plainText(value)), [value])
  const close = () => {
    setAsking(null)
    editor.commands.focus()
  }
  return (
    <div className={css.editor} data-readonly={readOnly || undefined}>
      {!readOnly && (
        <Toolbar
          editor={editor}
          controls={id}
          onLink={() => setAsking('link')}
          onFigure={() => setAsking('figure')}
          onSource={() => setAsking('source')}
        />
      )}
      <EditorContent editor={editor} className={css.content} />
      <p className={css.counts}>
        <Counts text={text} language={language} />
      </p>
      {asking === 'link' && (
        <LinkDialog
          href={String(editor.getAttributes('link')['href'] ?? '')}
          onClose={close}
          onPut={(href) => {
            putLink(editor, href)
            close()
          }}
        />
      )}
      {asking === 'source' && (
        <SourceDialog
          sources={sources}
          onClose={close}
          onPick={(number) => {
            editor.chain().focus().insertContent({ type: 'sourceReference', attrs: { number } }).run()
            close()
          }}
        />
      )}
      {asking === 'figure' && (
        <MediaPicker
          opened
          multiple
          onClose={close}
          onPick={(media) => {
            const figures = media.map((medium) => ({
              type: 'figure',
              attrs: { media: medium.id, caption: null },
            }))
            editor.chain().focus().insertContent(figures).run()
          }}
        />
      )}
    </div>
  )
}

function putLink(editor: Editor, href: string | null): void {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (href === null) return void chain.unsetLink().run()
  if (editor.state.selection.empty && !editor.isActive('link')) {
    return void chain
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run()
  }
  chain.setLink({ href }).run()
}
