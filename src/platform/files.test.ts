import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFiles } from './files.ts'
import { rangeOf, readStream, storeFile } from './files/streams.ts'

let folder: string
let storage: Server
let port: number
const held = new Map<string, Buffer>()
const asked: string[] = []

/** What an S3 storage does with the three requests that we make, as far as we can see it. */
async function answer(request: IncomingMessage, response: ServerResponse) {
  const { method, url = '', headers } = request
  const sent = await buffer(request)
  asked.push(`${method} ${url} ${String(headers.authorization).split(',')[0]}`)
  if (method === 'GET' && url.startsWith('/bucket?list-type=2')) return response.end(listOf(url))
  if (!url.startsWith('/bucket/')) return response.writeHead(403).end()
  if (method === 'PUT') held.set(url, sent)
  if (method === 'DELETE') held.delete(url)
  const found = held.get(url)
  if (method === 'GET' && !found) return response.writeHead(404).end()
  const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  const part = start && end ? found?.subarray(Number(start), Number(end) + 1) : found
  return response.writeHead(method === 'DELETE' ? 204 : 200).end(method === 'GET' ? part : undefined)
}

/** Two keys a page, as ListObjectsV2 gives a thousand. */
function listOf(url: string): string {
  const query = new URL(url, 'http://storage').searchParams
  const below = `/bucket/${query.get('prefix')}`
  const keys = [...held.keys()].filter((key) => key.startsWith(below)).sort()
  const begin = Number(query.get('continuation-token') ?? 0)
  const contents = keys
    .slice(begin, begin + 2)
    .map((key) => `<Contents><Key>${key.slice(8)}</Key></Contents>`)
  const more = begin + 2 < keys.length ? `<NextContinuationToken>${begin + 2}</NextContinuationToken>` : ''
  return `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalo-files-'))
  storage = createServer((request, response) => void answer(request, response))
  storage.listen(0, '127.0.0.1')
  await once(storage, 'listening')
  port = (storage.address() as AddressInfo).port
})
afterAll(async () => {
  storage.close()
  await rm(folder, { recursive: true })
})

const stores = {
  'the data folder': () => openFiles({ dataFolder: folder, filesUrl: undefined }),
  'a folder by URL': () =>
    openFiles({ dataFolder: '/nowhere', filesUrl: `${pathToFileURL(folder).href}/ké` }),
  'S3 storage': () =>
    openFiles({
      dataFolder: '/nowhere',
      filesUrl: `s3://key:se%2Fcret@127.0.0.1:${port}/bucket/a?tls=false`,
    }),
}

describe.each(Object.entries(stores))('%s', (_name, open) => {
  test('gives back what it was given, replaces it, and forgets what is removed', async () => {
    const files = open()
    await files.put('records/1/tệp.bin'.normalize('NFD').replace(/[^\w./]/g, ''), Buffer.from('a'))
    await files.put('records/2', Buffer.from([0, 255]))
    await files.put('records/2', Buffer.from([1, 254]))
    expect(await files.get('records/2')).toEqual(Buffer.from([1, 254]))
    expect(new Set(await Array.fromAsync(files.list()))).toContain('records/2')
    await files.remove('records/2')
    await files.remove('records/2')
    expect(new Set(await Array.fromAsync(files.list()))).not.toContain('records/2')
    await expect(files.get('records/2')).rejects.toMatchObject({ code: 'files.missing' })
  })

  test('takes a file of this machine as it is, and gives back any part of it', async () => {
    const files = open()
    const path = join(folder, 'film')
    await writeFile(path, Buffer.from('0123456789'))
    await storeFile(files, 'media/film', path)
    expect(String(await buffer(await readStream(files, 'media/film')))).toBe('0123456789')
    expect(String(await buffer(await readStream(files, 'media/film', { start: 2, end: 5 })))).toBe('2345')
    await expect(readStream(files, 'media/none')).rejects.toMatchObject({ code: 'files.missing' })
  })

  test('is healthy', async () => {
    expect(await open().health()).toBeNull()
  })

  test.each(['../secret', '/etc/passwd', 'a//b', 'a/../../b', ''])('refuses the key %j', async (key) => {
    await expect(open().put(key, Buffer.from('x'))).rejects.toThrow(TypeError)
  })
})

test('a folder holds no half-written files', async () => {
  const files = stores['the data folder']()
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => files.put('one/same', Buffer.alloc(1000, index))),
  )
  expect(await readdir(join(folder, 'files', 'one'))).toEqual(['same'])
  expect(new Set(await files.get('one/same')).size).toBe(1)
})

test('requests to S3 are signed for the region and address the bucket by path', async () => {
  await stores['S3 storage']().put('x', Buffer.from('y'))
  expect(asked.at(-1)).toMatch(
    /^PUT \/bucket\/a\/x AWS4-HMAC-SHA256 Credential=key\/\d{8}\/us-east-1\/s3\/aws4_request$/,
  )
})

test('a store that cannot be written says so', async () => {
  const closed = openFiles({ dataFolder: import.meta.filename, filesUrl: undefined })
  expect(await closed.health()).toContain('ENOTDIR')
  const refusing = openFiles({ dataFolder: '', filesUrl: `s3://a:b@127.0.0.1:${port}/other?tls=false` })
  expect(await refusing.health()).toContain('403')
})

test.each([
  [undefined, null],
  ['bytes=0-3', { start: 0, end: 3 }],
  ['bytes=8-', { start: 8, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=0-999', { start: 0, end: 9 }],
  ['bytes=10-', undefined],
  ['bytes=0-1,4-5', null],
  ['lines=1-2', null],
])('of ten bytes, %j asks for %j', (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range)
})
