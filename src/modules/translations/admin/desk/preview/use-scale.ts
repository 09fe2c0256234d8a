import { useEffect, useState, type CSSProperties, type RefObject } from 'react'

/** The width of the screen that a page is shown as on, in CSS pixels. */
const SCREEN = 1280

/** How a frame shows its page as on a screen, made smaller until it fits what holds the frame. */
export function useScale(frame: RefObject<HTMLElement | null>, wide: boolean): CSSProperties | undefined {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    const holder = frame.current?.parentElement
    if (!holder || !wide) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect))
    observer.observe(holder)
    return () => observer.disconnect()
  }, [frame, wide])
  if (!wide || !room || room.width >= SCREEN) return undefined
  const scale = room.width / SCREEN
  return { width: SCREEN, height: room.height / scale, transform: `scale(${scale})` }
}
