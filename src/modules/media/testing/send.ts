import type { Role } from '../../../records/rights.ts'
import type { Asked, Library } from './library.ts'

const TUS = { 'tus-resumable': '1.0.0' }

/** Announces a file, as any client of tus does. */
export function announce({ origin }: Library, role: string, name: string, size: number): Promise<Response> {
  const headers = {
    ...TUS,
    'x-api-key': role,
    'upload-length': String(size),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  }
  return fetch(`${origin}/api/media/uploads`, { method: 'POST', headers })
}

/** Sends bytes from an offset on; gives the answer's status and how far it has come. */
export async function sendPiece(
  { origin }: Library,
  role: string,
  { location, offset, bytes }: { location: string; offset: number; bytes: Buffer },
) {
  const headers = {
    ...TUS,
    'x-api-key': role,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  const answer = await fetch(`${origin}${location}`, {
    method: 'PATCH',
    headers,
    body: new Uint8Array(bytes),
  })
  return {
    status: answer.status,
    offset: Number(answer.headers.get('upload-offset')),
    text: await answer.text(),
  }
}

/** How far an upload has come. */
export async function offsetOf({ origin }: Library, role: string, location: string): Promise<number> {
  const answer = await fetch(`${origin}${location}`, {
    method: 'HEAD',
    headers: { ...TUS, 'x-api-key': role },
  })
  return answer.ok ? Number(answer.headers.get('upload-offset')) : Number.NaN
}

type Sending = { name: string; bytes: Buffer; replaces?: string; again?: boolean; role?: Role }

/** Sends a file whole and has it taken in. */
export async function sendFile(library: Library, sending: Sending): Promise<Asked> {
  const { name, bytes, role = 'lead', ...how } = sending
  const begun = await announce(library, role, name, bytes.length)
  const location = begun.headers.get('location') ?? ''
  if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`)
  const sent = await sendPiece(library, role, { location, offset: 0, bytes })
  if (sent.status !== 204) throw new Error(`${sent.status} ${sent.text}`)
  const uploadId = location.split('/').at(-1)
  return library.ask(role, 'POST', '/api/media/received', { uploadId, ownerOrgId: library.home, ...how })
}
