import { useEffect, type RefObject } from 'react'

/** Where the picture lies in its frame, in pixels, and how large it is drawn. */
export type View = { x: number; y: number; scale: number }

export type SetView = (to: (now: View) => View) => void

const STEP = 60
const LEAST = 0.3
const MOST = 2

/** How large a picture may be drawn to fit a box, within what can be read. */
export function fittingScale(box: DOMRect, width: number, height: number): number {
  return Math.min(1, Math.max(LEAST, Math.min(box.width / width, box.height / height)))
}

/** Zooms about a point of the frame, its middle when left out. */
export function zoomed(
  view: View,
  by: number,
  box: DOMRect | undefined,
  at?: { x: number; y: number },
): View {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * by))
  const [x, y] = at ? [at.x, at.y] : [(box?.width ?? 0) / 2, (box?.height ?? 0) / 2]
  const grown = scale / view.scale
  return { scale, x: x - (x - view.x) * grown, y: y - (y - view.y) * grown }
}

type Acts = { setView: SetView; fit: () => void }

/**
 * Drag moves, the wheel with Ctrl zooms, and keys do both wherever in the frame the focus is: arrows, + and −, 0 to
 * fit. A card that takes the focus comes into sight.
 */
export function useGestures(frame: RefObject<HTMLDivElement | null>, { setView, fit }: Acts): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const quits = new AbortController()
    const { signal } = quits
    listenToPointer(element, setView, signal)
    element.addEventListener('wheel', (event) => turn(event, element, setView), { passive: false, signal })
    element.addEventListener('keydown', (event) => press(event, element, { setView, fit }), { signal })
    element.addEventListener('focusin', (event) => reveal(event, element, setView), { signal })
    return () => quits.abort()
  }, [frame, setView, fit])
}

function listenToPointer(element: HTMLElement, setView: SetView, signal: AbortSignal): void {
  let last: { x: number; y: number } | null = null
  const start = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return
    last = { x: event.clientX, y: event.clientY }
    element.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    if (last === null || event.buttons !== 1) return
    const [x, y] = [event.clientX - last.x, event.clientY - last.y]
    last = { x: event.clientX, y: event.clientY }
    setView((now) => ({ ...now, x: now.x + x, y: now.y + y }))
  }
  element.addEventListener('pointerdown', start, { signal })
  element.addEventListener('pointermove', move, { signal })
  element.addEventListener('pointerup', () => (last = null), { signal })
}

// Without Ctrl the wheel scrolls the page, as everywhere.
function turn(event: WheelEvent, element: HTMLElement, setView: SetView): void {
  if (!event.ctrlKey) return
  event.preventDefault()
  const box = element.getBoundingClientRect()
  const at = { x: event.clientX - box.left, y: event.clientY - box.top }
  setView((now) => zoomed(now, event.deltaY < 0 ? 1.1 : 0.9, box, at))
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
}
const ZOOMS: Readonly<Record<string, number>> = { '+': 1.25, '=': 1.25, '-': 0.8 }

function press(event: KeyboardEvent, element: HTMLElement, { setView, fit }: Acts): void {
  const [move, zoom] = [MOVES[event.key], ZOOMS[event.key]]
  if (event.key === '0') fit()
  else if (move) setView((now) => ({ ...now, x: now.x + move[0], y: now.y + move[1] }))
  else if (zoom !== undefined) setView((now) => zoomed(now, zoom, element.getBoundingClientRect()))
  else return
  event.preventDefault()
}

const MARGIN = 16

function reveal(event: FocusEvent, element: HTMLElement, setView: SetView): void {
  if (!(event.target instanceof HTMLElement) || !event.target.matches('[aria-pressed]')) return
  // The browser has scrolled the frame to show it; the picture moves instead.
  element.scrollTo(0, 0)
  const [frame, card] = [element.getBoundingClientRect(), event.target.getBoundingClientRect()]
  const x = shift([card.left, card.right], [frame.left, frame.right])
  const y = shift([card.top, card.bottom], [frame.top, frame.bottom])
  if (x !== 0 || y !== 0) setView((now) => ({ ...now, x: now.x + x, y: now.y + y }))
}

type Stretch = readonly [number, number]

function shift([start, end]: Stretch, [first, last]: Stretch): number {
  if (start < first + MARGIN) return first + MARGIN - start
  return end > last - MARGIN ? last - MARGIN - end : 0
}

/** Fits the picture again whenever the frame becomes wider or narrower. */
export function useRefit(frame: RefObject<HTMLDivElement | null>, fit: () => void): void {
  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const resized = new ResizeObserver(fit)
    resized.observe(element)
    return () => resized.disconnect()
  }, [frame, fit])
}
