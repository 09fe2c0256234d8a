import { useEffect, type RefObject } from 'react'

type Listeners = { [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void }

/** Listens at an element that is no control itself: keys within a form, files dropped on a place. */
export function useListeners(element: RefObject<HTMLElement | null>, listeners: Listeners): void {
  useEffect(() => {
    const at = element.current
    const entries = Object.entries(listeners) as [string, EventListener][]
    for (const [type, listener] of entries) at?.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of entries) at?.removeEventListener(type, listener)
    }
  })
}
