import type { SentFileRow } from '../../../records/http/one-record.ts'
import { ApiProblem, NetworkLost } from '../../api.ts'
import { whenUnlocked } from '../../lock-state.ts'
import { keptLocale } from '../../words.ts'

type Upload = {
  url: string
  file: File
  /** The same for every attempt at one file, so that it is attached once. */
  key: string
  /** Bytes that have left so far. */
  onProgress: (sent: number) => void
  signal: AbortSignal
}

/**
 * Sends one file, telling how far it has come: fetch does not. A session that has ended locks the page, and the file is sent
 * again once the officer is back. @throws ApiProblem, NetworkLost, AbortError
 */
export async function upload(work: Upload): Promise<SentFileRow> {
  for (;;) {
    const { status, body } = await send(work)
    if (status >= 200 && status < 300) return body as SentFileRow
    if (status !== 401) throw problemOf(status, body)
    await whenUnlocked()
  }
}

function send({ url, file, key, onProgress, signal }: Upload): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('accept-language', keptLocale())
    request.setRequestHeader('idempotency-key', key)
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(Math.min(loaded, file.size)))
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response }))
    request.addEventListener('error', () => reject(new NetworkLost('')))
    request.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.set('file', file)
    request.send(form)
  })
}

function problemOf(status: number, body: unknown): ApiProblem {
  const fallback = { status, code: `http.${status}`, title: String(status) }
  return new ApiProblem(typeof body === 'object' && body !== null ? { ...fallback, ...body } : fallback)
}
