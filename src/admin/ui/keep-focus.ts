/** Where the focus was: the element and everything around it, from the inside out. */
type Place = readonly HTMLElement[]

/** What lies over a page and goes away as a whole. */
const OVER = '[role=dialog], [role=menu], [role=listbox]'

/** Milliseconds until dialogs and pages have given the focus themselves. */
const OWN_TIME = 30

let last: Place = []
const below = new WeakMap<HTMLElement, Place>()

/**
 * Gives the focus back when what had it is gone: to where it came from before a dialog or a menu, else to the heading
 * that stands in its place now. Otherwise it falls to the page as a whole, and keyboards and screen readers begin anew.
 */
export function startFocusKeeper(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const place = placeOf(target)
    const over = place.find((element) => element.matches(OVER))
    if (over && !last.includes(over) && !below.has(over)) below.set(over, last)
    last = place
  })
  let waiting = 0
  new MutationObserver(() => {
    if (!isLost()) return
    clearTimeout(waiting)
    waiting = window.setTimeout(() => isLost() && giveBack(last), OWN_TIME)
  }).observe(document.body, { childList: true, subtree: true })
}

function placeOf(element: HTMLElement): Place {
  const place = []
  for (let each: HTMLElement | null = element; each; each = each.parentElement) place.push(each)
  return place
}

function isLost(): boolean {
  const [element] = last
  return element !== undefined && !element.isConnected && document.activeElement === document.body
}

function giveBack(place: Place): void {
  for (const element of place) {
    if (!element.isConnected) {
      const before = below.get(element)
      if (before) return giveBack(before)
    } else if (element !== document.body) {
      return take(element, element === place[0])
    }
  }
  const sheet = document.getElementById('sheet')
  if (sheet) take(sheet, false)
}

/** Focuses the element itself, or the heading of what is around what has gone. */
function take(element: HTMLElement, itself: boolean): void {
  const heading = itself ? null : element.querySelector<HTMLElement>('h1, h2')
  const target = heading ?? (itself || element.hasAttribute('tabindex') ? element : null)
  if (!target) return element.parentElement ? take(element.parentElement, false) : undefined
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  target.focus({ preventScroll: true })
}
