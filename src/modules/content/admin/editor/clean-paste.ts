/** How Word marks a paragraph that is an item of a list, and the sign that it puts before it. */
const LIST_CLASS = /MsoListParagraph/
const LIST_STYLE = /mso-list:\s*l\d+/i
const NUMBER = /^\s*\(?(?:\d+|[a-zđ])[.)]\s*/i
const SIGN = /^\s*(?:[·•◦▪§o–-]|\uf0b7|\uf0a7)\s+/

/**
 * Cleans what was copied from Word, Google Docs or the web: its lists become lists, its headings ours, and what carries
 * looks instead of words goes. What the text may not hold falls away after this.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(inert(html), 'text/html')
  for (const element of page.querySelectorAll('script, meta, link, title, o\\:p, xml')) {
    if (element.localName === 'o:p') element.replaceWith(...element.childNodes)
    else element.remove()
  }
  makeLists(page)
  for (const heading of page.querySelectorAll('h1, h4, h5, h6')) {
    rename(heading, heading.localName === 'h1' ? 'h2' : 'h3')
  }
  // Google Docs wraps everything in one that is not bold.
  for (const bold of page.querySelectorAll('b, strong')) {
    if (/font-weight:\s*normal/i.test(looksOf(bold))) bold.replaceWith(...bold.childNodes)
  }
  for (const element of page.body.querySelectorAll('*')) {
    for (const name of [LOOKS, 'class', 'id', 'lang', 'align']) element.removeAttribute(name)
  }
  return page.body.innerHTML
}

const LOOKS = 'data-looks'

/** What was copied without anything that a browser would try to apply or run while it is read. */
function inert(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|xml)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/\sstyle\s*=/gi, ` ${LOOKS}=`).replace(/\son[a-z]+\s*=/gi, ' data-dropped='),
    )
}

function looksOf(element: Element): string {
  return element.getAttribute(LOOKS) ?? ''
}

function makeLists(page: Document): void {
  let list: HTMLElement | undefined
  for (const paragraph of page.body.querySelectorAll('p')) {
    if (!isListItem(paragraph)) {
      list = undefined
      continue
    }
    const text = paragraph.textContent ?? ''
    const kind = NUMBER.test(text) ? 'ol' : 'ul'
    dropSign(paragraph)
    if (list?.localName !== kind || list.nextElementSibling !== paragraph) {
      list = page.createElement(kind)
      paragraph.before(list)
    }
    const item = page.createElement('li')
    list.append(item)
    item.append(paragraph)
  }
}

function isListItem(paragraph: HTMLElement): boolean {
  return LIST_CLASS.test(paragraph.className) || LIST_STYLE.test(looksOf(paragraph))
}

/** Takes away the sign or number that Word writes as text. */
function dropSign(paragraph: HTMLElement): void {
  for (const sign of paragraph.querySelectorAll<HTMLElement>('span')) {
    if (/mso-list:\s*ignore/i.test(looksOf(sign))) {
      sign.remove()
      return
    }
  }
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(NUMBER, '').replace(SIGN, '')
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
