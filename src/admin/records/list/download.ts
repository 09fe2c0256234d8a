import { ApiProblem, NetworkLost } from '../../api.ts'
import { keptLocale } from '../../words.ts'

type Wanted = { url: string; body?: unknown; onBytes: (bytes: number) => void; signal: AbortSignal }

/** Fetches a file, telling how much of it has arrived, and hands it to the browser to keep. @throws ApiProblem, NetworkLost */
export async function download({ url, body, onBytes, signal }: Wanted): Promise<void> {
  const answer = await ask(url, body, signal)
  if (!answer.ok) throw new ApiProblem(await problemOf(answer))
  const parts: BlobPart[] = []
  let bytes = 0
  for await (const part of streamOf(answer)) {
    parts.push(part)
    bytes += part.byteLength
    onBytes(bytes)
  }
  save(new Blob(parts, { type: answer.headers.get('content-type') ?? '' }), nameOf(answer))
}

async function ask(url: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const language = { 'accept-language': keptLocale() }
  try {
    if (body === undefined) return await fetch(url, { headers: language, signal })
    const headers = { ...language, 'content-type': 'application/json' }
    return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw new NetworkLost('', { cause: error })
  }
}

async function problemOf(answer: Response) {
  const fallback = { status: answer.status, code: `http.${answer.status}`, title: answer.statusText }
  return { ...fallback, ...((await answer.json().catch(() => ({}))) as Partial<typeof fallback>) }
}

async function* streamOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

function nameOf({ headers }: Response): string {
  const name = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1]
  return decodeURIComponent(name ?? 'chalo')
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
