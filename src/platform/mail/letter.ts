/** A letter as its writer thinks of it; addresses are paths of ours, made whole when it is set. */
export type Letter = {
  subject: string
  paragraphs: readonly string[]
  sections?: readonly LetterSection[]
  /** What to do now: one button. */
  action?: { label: string; path: string }
  /** Why the reader gets it, and where to change that. */
  reason?: string
}

export type LetterSection = {
  heading: string
  items: readonly { text: string; note?: string; path?: string }[]
}

/** The letter as plain text, which every mail program and every screen reader shows. */
export function letterText(letter: Letter, publicUrl: string): string {
  const { paragraphs, sections = [], action, reason } = letter
  const blocks = [
    ...paragraphs,
    ...sections.map(({ heading, items }) =>
      [heading, ...items.map(({ text, note, path }) => itemText({ text, note, path }, publicUrl))].join('\n'),
    ),
    ...(action ? [`${action.label}:\n${publicUrl}${action.path}`] : []),
    ...(reason ? [`--\n${reason}`] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function itemText(item: LetterSection['items'][number], publicUrl: string): string {
  const { text, note, path } = item
  return [`- ${text}`, note && `  ${note}`, path && `  ${publicUrl}${path}`].filter(Boolean).join('\n')
}

/** The letter as HTML without pictures, scripts or anything fetched. */
export function letterHtml(letter: Letter, publicUrl: string, locale: string): string {
  const { subject, paragraphs, sections = [], action, reason } = letter
  const href = (path: string) => escaped(publicUrl + path)
  const body = [
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...sections.map(
      ({ heading, items }) =>
        `<h2 style="font-size:17px">${escaped(heading)}</h2><ul>${items
          .map(({ text, note, path }) => {
            const words = path ? `<a href="${href(path)}">${escaped(text)}</a>` : escaped(text)
            return `<li>${words}${note ? `<br><small>${escaped(note)}</small>` : ''}</li>`
          })
          .join('')}</ul>`,
    ),
    ...(action ? [`<p><a href="${href(action.path)}"><b>${escaped(action.label)}</b></a></p>`] : []),
    ...(reason ? [`<hr><p><small>${escaped(reason)}</small></p>`] : []),
  ]
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font:15px/1.6 system-ui,sans-serif;max-width:36em;margin:16px auto;padding:0 12px">${body.join('\n')}</body></html>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
