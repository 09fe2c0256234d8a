const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

/** For tests: the text that a browser shows inside an element of our own markup. */
export function htmlText(html: string, tag: string): string {
  const start = html.indexOf(`<${tag}`)
  const end = html.lastIndexOf(`</${tag}>`)
  return html
    .slice(start, end)
    .replace(/<[^>]*>/g, '')
    .replace(/&([^;]+);/g, (entity, name: string) => entities[name] ?? entity)
}
