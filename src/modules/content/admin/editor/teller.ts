import type { Editor } from '@tiptap/react'
import { mergeStructured } from '../../../../records/structured/merge.ts'
import { structuredText, type StructuredText } from '../../../../records/structured/schema.ts'

/** How long typing rests before the sheet hears of it, in milliseconds. */
const REST = 150

export type Told = {
  onText: (text: StructuredText | null) => void
  /** It holds something that a text cannot. */
  onUnreadable: (words: string) => void
  onRest: () => void
}

/** Tells the sheet what stands in an editor: after a rest, at once when the focus leaves or the page goes. */
export function openTeller(begun: StructuredText | null) {
  let last = begun
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: Told | undefined

  function tell(editor: Editor): void {
    clearTimeout(timer)
    timer = undefined
    const read = structuredText.safeParse(editor.getJSON())
    if (!read.success) return told?.onUnreadable(editor.getText())
    const text = isBlank(read.data) ? null : read.data
    last = text
    told?.onText(text)
  }

  return {
    to: (next: Told) => {
      told = next
    },
    /** Whether a value is what this editor has told last. */
    isOwn: (value: StructuredText | null) => JSON.stringify(value) === JSON.stringify(last),
    /**
     * Takes another value that the editor is to show. What was typed and not yet told stays, in the same block too.
     * @returns what to show
     */
    take: (value: StructuredText | null, editor: Editor): StructuredText | null => {
      const untold = timer === undefined ? undefined : structuredText.safeParse(editor.getJSON())
      const base = last
      last = value
      if (!untold?.success) return value
      return mergeStructured({ base, mine: untold.data, theirs: value }, () => 'mine').doc
    },
    later: (editor: Editor) => {
      clearTimeout(timer)
      timer = setTimeout(() => tell(editor), REST)
    },
    now: (editor: Editor) => {
      if (timer !== undefined) tell(editor)
    },
    rest: (editor: Editor) => {
      if (timer !== undefined) tell(editor)
      told?.onRest()
    },
  }
}

function isBlank({ content }: StructuredText): boolean {
  return content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0)
}
