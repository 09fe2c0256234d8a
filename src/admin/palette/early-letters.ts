import { useEffect } from 'react'

let kept = ''

/** While the palette is on its way, what is typed is meant for it: kept, and out of reach of the page's own keys. */
export function useEarlyLetters(opening: boolean): void {
  useEffect(() => {
    if (!opening) return
    kept = ''
    const keep = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      event.stopPropagation()
      kept += event.key
    }
    addEventListener('keydown', keep, true)
    return () => removeEventListener('keydown', keep, true)
  }, [opening])
}

/** What was typed before the palette was there, once. */
export function takeEarlyLetters(): string {
  const letters = kept
  kept = ''
  return letters
}
