import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import type { Labels } from '../../../../platform/labels.ts'
import { IconButton } from '../../../../admin/ui/icon-button.tsx'
import { useRecordNames } from '../../../../admin/names.ts'
import { MediumPicture } from '../../../../admin/ui/fields/medium-picture.tsx'
import { useWords } from '../../../../admin/words.ts'
import css from './editor.module.css'

const words = {
  caption: { vi: 'Chú thích riêng cho bài này', en: 'Caption for this text only' },
  captionOf: { vi: 'Chú thích của hình «{title}»', en: 'Caption of “{title}”' },
  remove: { vi: 'Bỏ hình «{title}»', en: 'Remove “{title}”' },
  unseen: { vi: 'tư liệu', en: 'medium' },
} as const satisfies Record<string, Labels>

/** A figure in the editor: the picture, its name in the library, and a caption that may take the place of the library's. */
export function FigureView({ node, updateAttributes, deleteNode, editor }: ReactNodeViewProps) {
  const t = useWords()
  const id = String(node.attrs['media'])
  const title = useRecordNames([id]).get(id)?.title ?? t(words.unseen)
  const caption = typeof node.attrs['caption'] === 'string' ? node.attrs['caption'] : ''
  return (
    <NodeViewWrapper as="figure" className={css.figure} data-drag-handle="">
      <MediumPicture id={id} />
      <div className={css.figureWords}>
        <b>{title}</b>
        <input
          type="text"
          aria-label={t(words.captionOf, { title })}
          placeholder={t(words.caption)}
          maxLength={1000}
          readOnly={!editor.isEditable}
          value={caption}
          onChange={({ target }) => updateAttributes({ caption: target.value === '' ? null : target.value })}
        />
      </div>
      {editor.isEditable && (
        <IconButton icon="trash" label={t(words.remove, { title })} onClick={deleteNode} />
      )}
    </NodeViewWrapper>
  )
}
