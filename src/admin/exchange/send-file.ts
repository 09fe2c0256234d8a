import { uploadEndpoints } from '../../modules/intakes/uploads/endpoints.ts'
import { ApiProblem, call, NetworkLost } from '../api.ts'

/** How much of a file has arrived; `waiting` while the server does not answer. */
export type Sending = { name: string; sent: number; size: number; waiting: boolean }

type SendOptions = { onProgress: (sending: Sending) => void; signal: AbortSignal }

const PIECE = 512 * 1024
const LONGEST_WAIT = 8000

/**
 * Sends a file in pieces and answers the id of the upload. A lost network or a server that starts again costs one
 * piece: the sending goes on where it stopped, also after the page was loaded anew and the same file chosen again.
 * @throws ApiProblem
 */
export async function sendFile(file: File, { onProgress, signal }: SendOptions): Promise<string> {
  const key = `chalo.upload.${file.name}.${file.size}.${file.lastModified}`
  const tell = (sent: number, waiting = false) =>
    onProgress({ name: file.name, sent, size: file.size, waiting })
  const patiently = <Answer>(ask: () => Promise<Answer>, sent: number) =>
    untilReached(ask, signal, () => tell(sent, true))
  tell(0)
  let upload = await patiently(() => known(key), 0)
  upload ??= await patiently(() => call(uploadEndpoints.begin, { name: file.name, size: file.size }), 0)
  sessionStorage.setItem(key, upload.id)
  const { id } = upload
  let { received } = upload
  while (received < file.size) {
    signal.throwIfAborted()
    tell(received)
    const start = received
    const piece = new File([file.slice(start, start + PIECE)], file.name)
    const answer = await patiently(() => sendPiece(id, start, piece, signal), start)
    received = answer.received
  }
  tell(file.size)
  sessionStorage.removeItem(key)
  return id
}

async function known(key: string) {
  const id = sessionStorage.getItem(key)
  if (id === null) return null
  try {
    return await call(uploadEndpoints.read, { id })
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return null
    throw error
  }
}

/** A piece that arrived although its answer was lost is out of order the next time: then the server says where it is. */
async function sendPiece(id: string, start: number, file: File, signal: AbortSignal) {
  try {
    return await call(uploadEndpoints.piece, { id, start }, { file, signal })
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 409) return call(uploadEndpoints.read, { id })
    throw error
  }
}

async function untilReached<Answer>(
  ask: () => Promise<Answer>,
  signal: AbortSignal,
  onWait: () => void,
): Promise<Answer> {
  for (let wait = 500; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await ask()
    } catch (error) {
      signal.throwIfAborted()
      const passes = error instanceof NetworkLost || (error instanceof ApiProblem && error.status >= 500)
      if (!passes) throw error
      onWait()
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}
