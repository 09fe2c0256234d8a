/** Tells the server that a request was made by the page, not by a person (see modules/accounts/idle-lock.ts). */
export const BACKGROUND_HEADER = 'x-chalo-background'

const KEPT = 'chalo.active'
/** Every window of the browser hears of a person's acts within this time. */
const SHARE_MS = 5000
/** A request this long after the last act of a person was not asked for by one. */
const BACKGROUND_MS = 60_000

let last = Date.now()
let shared = 0

function note(): void {
  last = Date.now()
  if (last - shared < SHARE_MS) return
  shared = last
  localStorage.setItem(KEPT, String(last))
}

for (const type of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(type, note, { passive: true, capture: true })
}

/** Milliseconds since a person last did something in a window of this office. */
export function restedMs(): number {
  return Date.now() - Math.max(last, Number(localStorage.getItem(KEPT) ?? 0))
}

export function isResting(): boolean {
  return restedMs() > BACKGROUND_MS
}
