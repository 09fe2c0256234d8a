import { parseTagged, wordsOf } from '../../../segments/tags.ts'
import type { DeskSegment } from '../desk.ts'

const content = '#content'

/** Tells the content of a page from that of the office, for those who go from landmark to landmark. */
export function namePage(page: Document, name: string): void {
  page.querySelector(content)?.setAttribute('aria-label', name)
}

/** Puts a later rendering in the place of what a page says; the page stays where it is scrolled to. */
export function showPage(page: Document, html: string): void {
  const [shown, next] = [
    page.querySelector(content),
    new DOMParser().parseFromString(html, 'text/html').querySelector(content),
  ]
  if (shown && next && shown.innerHTML !== next.innerHTML) shown.replaceChildren(...next.childNodes)
}

/** Says what is typed and not yet saved, where a whole segment without marks stands in one piece. */
export function sayTyped(
  page: Document,
  segments: readonly DeskSegment[],
  said: ReadonlyMap<string, string | null>,
): void {
  for (const span of page.querySelectorAll('[data-whole]')) {
    const segment = segments[Number(span.getAttribute('data-segment'))]
    const words = segment && said.get(segment.id)
    if (!segment || typeof words !== 'string') continue
    const isTyped = words !== segment.target || span.hasAttribute('data-typed')
    if (!isTyped || parseTagged(words).some(({ type }) => type !== 'text')) continue
    span.textContent = wordsOf(words)
    span.setAttribute('data-typed', '')
  }
}

/** Lights up the words of one segment and brings them into sight, within the page alone. */
export function lightUp(page: Document, index: number): void {
  for (const lit of page.querySelectorAll('[data-now]')) lit.removeAttribute('data-now')
  const words = [...page.querySelectorAll(`[data-segment="${index}"], [data-missing~="${index}"]`)]
  for (const span of words) span.setAttribute('data-now', '')
  const first = words.find((span) => !span.closest('nav')) ?? words[0]
  const { defaultView: view } = page
  if (!first || !view) return
  const { top, bottom } = first.getBoundingClientRect()
  if (top < 0 || bottom > view.innerHeight) view.scrollBy({ top: top - view.innerHeight / 3 })
}

/** The segment of the words at an element, the first of several that are missing; -1 for none. */
export function segmentAt(element: Element): number {
  const words = element.closest('[data-segment], [data-missing]')
  const index = words?.getAttribute('data-segment') ?? words?.getAttribute('data-missing')
  return Number.parseInt(index ?? '-1', 10)
}
