import { ApiProblem, NetworkLost } from '../../../admin/api.ts'
import { keptLocale } from '../../../admin/words.ts'

/**
 * Asks at the door, below /api/auth. Unlike `call`, a refusal is an answer here and does not lock the page.
 * @throws ApiProblem, NetworkLost
 */
export async function knock<Answer>(path: string, body?: unknown): Promise<Answer> {
  const answer = await ask(path, body)
  const text = await answer.text()
  const told = text === '' ? undefined : JSON.parse(text)
  if (!answer.ok) throw new ApiProblem({ status: answer.status, code: '', title: answer.statusText, ...told })
  return told as Answer
}

async function ask(path: string, body: unknown): Promise<Response> {
  const headers = { accept: 'application/json', 'accept-language': keptLocale() }
  try {
    if (body === undefined) return await fetch(`/api/auth/${path}`, { headers })
    return await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch (error) {
    throw new NetworkLost('', { cause: error })
  }
}

/** Which second steps an account offers. */
export type Ways = { code: boolean; passkey: boolean }

/** In, or asked for a second step. */
export type Entered = { userId: string; secondStep?: undefined } | { userId?: undefined; secondStep: Ways }

/** What the server tells a browser of its session; moments are texts. */
export type KnownSession =
  | { state: 'none' }
  | { state: 'open' | 'locked'; userId: string; name: string; email: string; ways: Ways; lockMinutes: number }

export const door = {
  session: () => knock<KnownSession>('session'),
  signIn: (email: string, password: string) => knock<Entered>('sign-in/email', { email, password }),
  code: (code: string) => knock<{ userId: string }>('sign-in/code', { code }),
  signOut: () => knock<void>('sign-out', {}),
  lock: () => knock<void>('session/lock', {}),
  prove: (proof: { password: string } | { code: string }) => knock<void>('session/proof', proof),
}
