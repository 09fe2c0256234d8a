import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { fileMissing, type ByteRange, type FileStore } from './store.ts'
import { listKeys } from './s3-list.ts'
import { PROBE, requireKey } from './key.ts'

/** A storage that does not answer in this time counts as down. */
const PATIENCE = 60_000

/** A film takes its time; the whole of it goes in one request, up to the 5 GB that S3 allows. */
const LONG_PATIENCE = 3_600_000

/**
 * Files in S3-compatible storage, addressed by path: `s3://KEY:SECRET@host[:port]/bucket[/prefix]`. `region` is
 * us-east-1 unless given, and `tls=false` is for a storage in the same closed network.
 */
export function s3Store(url: URL): FileStore {
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: 's3',
    region: url.searchParams.get('region') ?? 'us-east-1',
    retries: 3,
  })
  const scheme = url.searchParams.get('tls') === 'false' ? 'http' : 'https'
  const root = `${scheme}://${url.host}${url.pathname.replace(/\/+$/, '')}`

  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, bytes?: Buffer): Promise<Response> {
    const body = bytes ? { body: new Uint8Array(bytes) } : {}
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await client.fetch(`${root}/${requireKey(key)}`, { method, signal, ...body })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404 && method === 'GET') throw fileMissing({ key })
    if (answer.status === 404 && method === 'DELETE') return answer
    throw new Error(`The file storage answered ${answer.status} to ${method} ${key}`)
  }

  async function send(key: string, path: string): Promise<void> {
    const { size } = await stat(path)
    // The hash of the whole would have to be known before; the connection itself is protected by TLS.
    const headers = { 'content-length': String(size), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
    const target = `${root}/${requireKey(key)}`
    const signed = await client.sign(target, { method: 'PUT', headers })
    const body = Readable.toWeb(createReadStream(path)) as BodyInit
    const signal = AbortSignal.timeout(LONG_PATIENCE)
    const request = {
      method: 'PUT',
      headers: signed.headers,
      body,
      signal,
      duplex: 'half',
    }
    const answer = await fetch(target, request)
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The file storage answered ${answer.status} to PUT ${key}`)
  }

  async function receive(key: string, range: ByteRange | undefined): Promise<Readable> {
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
    const answer = await client.fetch(`${root}/${requireKey(key)}`, { headers })
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream)
    await answer.body?.cancel()
    if (answer.status === 404) throw fileMissing({ key })
    throw new Error(`The file storage answered ${answer.status} to GET ${key}`)
  }

  return {
    putFile: send,
    stream: receive,
    put: async (key, bytes) => {
      await ask('PUT', key, bytes)
    },
    get: async (key) => Buffer.from(await (await ask('GET', key)).arrayBuffer()),
    list: () => listKeys(client, url, scheme),
    remove: async (key) => {
      await ask('DELETE', key)
    },
    health: async () => {
      try {
        await ask('PUT', PROBE, Buffer.alloc(0))
        await ask('DELETE', PROBE)
        return null
      } catch (error) {
        return String(error)
      }
    },
  }
}
