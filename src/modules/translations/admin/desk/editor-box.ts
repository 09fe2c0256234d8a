/** The box of the segment that is being written; there is one at a time. */
export const EDITOR_ID = 'segment-editor'

export function editorBox(): HTMLTextAreaElement | null {
  const box = document.getElementById(EDITOR_ID)
  return box instanceof HTMLTextAreaElement ? box : null
}

/**
 * Types into the box as a hand would, so that Ctrl+Z of the browser takes it back; nothing else enters its own history.
 * Without `whole` it goes where the cursor is, in place of what is selected.
 */
export function typeInto(box: HTMLTextAreaElement, text: string, { whole = false } = {}): void {
  box.focus()
  if (whole) box.select()
  if (text === '') document.execCommand('delete')
  else document.execCommand('insertText', false, text)
}

/** Puts a pair of tags around what is selected, or one tag where the cursor is. */
export function typeTag(box: HTMLTextAreaElement, [open = '', close = '']: readonly string[]): void {
  const { selectionStart: from, selectionEnd: to, value } = box
  const inside = value.slice(from, to)
  typeInto(box, open + inside + close)
  const at = from + open.length + inside.length + (inside === '' ? 0 : close.length)
  box.setSelectionRange(at, at)
}
