import { DEMO_PASSWORD, demoUsers } from '../../src/modules/accounts/public.ts'
import type { Role } from '../../src/records/rights.ts'

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

/** An officer of the demo province who is signed in and asks over HTTP, as any program with his cookie can. */
export type Officer = {
  cookie: string
  ask(method: string, path: string, body?: unknown): Promise<Answer>
  /** As `ask`, and fails unless it was done. */
  must(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
}

export async function signedIn(base: string, role: Role): Promise<Officer> {
  const email = demoUsers.find((user) => user.role === role)?.email
  const signIn = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: DEMO_PASSWORD }),
  })
  if (!signIn.ok) throw new Error(await signIn.text())
  const cookie = signIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0] ?? '')
    .join('; ')
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const answer = await fetch(base + path, { method, headers, ...sent })
    const text = await answer.text()
    const isJson = String(answer.headers.get('content-type')).includes('json')
    const read = isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: answer.status, body: read, headers: answer.headers }
  }
  return {
    cookie,
    ask,
    async must(method, path, body) {
      const answer = await ask(method, path, body)
      if (answer.status >= 300)
        throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 1500)}`)
      return answer.body
    },
  }
}

/** Sends a file into the library in one piece, as its uploader does, and gives the new medium. */
export async function sendMedium(
  base: string,
  officer: Officer,
  { name, bytes, ownerOrgId, folder }: { name: string; bytes: Buffer; ownerOrgId: string; folder: string },
): Promise<Record<string, unknown>> {
  const tus = { 'tus-resumable': '1.0.0', cookie: officer.cookie }
  const named = `filename ${Buffer.from(name).toString('base64')}`
  const begun = await fetch(`${base}/api/media/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': named },
  })
  if (begun.status !== 201) throw new Error(`${name}: ${begun.status} ${await begun.text()}`)
  const location = new URL(begun.headers.get('location') ?? '', base)
  const sent = await fetch(location, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  })
  if (sent.status !== 204) throw new Error(`${name}: ${sent.status} ${await sent.text()}`)
  const uploadId = location.pathname.split('/').at(-1)
  return officer.must('POST', '/api/media/received', { uploadId, ownerOrgId, folder })
}
