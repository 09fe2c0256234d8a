import { useEffect, useRef, type RefObject } from 'react'

/** For a box that opens because somebody asked to write in it: the cursor is there at once. */
export function useFirstFocus<Box extends HTMLElement>(): RefObject<Box | null> {
  const box = useRef<Box>(null)
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  return box
}
