import type { Editor } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import { diffArrays } from 'diff'
import type { StructuredText } from '../../../../records/structured/schema.ts'

/**
 * Shows a text that did not come from the keyboard. Only the blocks that differ are replaced, so that the caret stays
 * where somebody is writing, and what he wrote can still be taken back step by step.
 */
export function showText(editor: Editor, text: StructuredText | null): void {
  const { schema, state, view } = editor
  const next = text === null ? schema.topNodeType.createAndFill() : schema.nodeFromJSON(text)
  if (!next) return
  const { tr } = state
  let [at, removed, added]: [number, number, Node[]] = [0, 0, []]
  const replace = () => {
    if (removed > 0 || added.length > 0) tr.replaceWith(at, at + removed, added)
    at += sizeOf(added)
    ;[removed, added] = [0, []]
  }
  const isSame = (a: Node, b: Node) => a.eq(b)
  for (const part of diffArrays([...state.doc.children], [...next.children], { comparator: isSame })) {
    if (part.removed) removed += sizeOf(part.value)
    else if (part.added) added = [...added, ...part.value]
    else {
      replace()
      at += sizeOf(part.value)
    }
  }
  replace()
  view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventUpdate', true))
}

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
}
