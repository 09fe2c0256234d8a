import type { AwsClient } from 'aws4fetch'
import { SaxesParser } from 'saxes'

/** The keys below the prefix of an S3 address, page by page (ListObjectsV2). */
export async function* listKeys(client: AwsClient, url: URL, scheme: string): AsyncIterable<string> {
  const [bucket = '', ...below] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const prefix = below.map((part) => `${part}/`).join('')
  let token: string | undefined
  do {
    const query = new URLSearchParams({ 'list-type': '2', prefix })
    if (token) query.set('continuation-token', token)
    const answer = await client.fetch(`${scheme}://${url.host}/${encodeURIComponent(bucket)}?${query}`)
    if (!answer.ok) throw new Error(`The file storage answered ${answer.status} to the list of its files`)
    const page = readPage(await answer.text())
    for (const key of page.keys) yield key.slice(prefix.length)
    token = page.next
  } while (token)
}

function readPage(xml: string): { keys: string[]; next: string | undefined } {
  const keys: string[] = []
  let next: string | undefined
  let text = ''
  const reader = new SaxesParser()
  reader.on('opentag', () => (text = ''))
  reader.on('text', (more) => (text += more))
  reader.on('closetag', ({ name }) => {
    if (name === 'Key') keys.push(text)
    if (name === 'NextContinuationToken') next = text
    text = ''
  })
  reader.write(xml).close()
  return { keys, next }
}
