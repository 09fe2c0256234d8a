import type { Editor } from '@tiptap/react'
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
  let json = JSON.stringify(begun)
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: Told | undefined

  function tell(editor: Editor): void {
    clearTimeout(timer)
    timer = undefined
    const read = structuredText.safeParse(editor.getJSON())
    if (!read.success) return told?.onUnreadable(editor.getText())
    const text = isBlank(read.data) ? null : read.data
    json = JSON.stringify(text)
    told?.onText(text)
  }

  return {
    to: (next: Told) => {
      told = next
    },
    /** Whether a value is what this editor has told last. */
    isOwn: (value: StructuredText | null) => JSON.stringify(value) === json,
    /** The editor shows another value now. */
    take: (value: StructuredText | null) => {
      json = JSON.stringify(value)
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
