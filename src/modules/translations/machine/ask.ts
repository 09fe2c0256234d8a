import { setTimeout as sleep } from 'node:timers/promises'
import { MachineFailure } from './failure.ts'
import type { MachineSettings } from './settings.ts'

type Settings = Pick<MachineSettings, 'url' | 'key' | 'timeoutSeconds'> & {
  /** Milliseconds before the second try; each further one waits twice as long. */
  firstWait?: number
}

const TRIES = 4
const FIRST_WAIT = 1000
/** A provider may ask us to wait, within reason. */
const LONGEST_WAIT = 60_000
const LARGEST_ANSWER = 4 * 1024 * 1024

/**
 * Sends JSON to the machine and reads its JSON answer: a few tries, each within the timeout, the answer of bounded size,
 * no redirect (the key would follow it). The address may be private, for the administrator chose it; nobody else can.
 * @throws MachineFailure
 */
export async function ask(
  settings: Settings,
  path: string,
  { body, signal }: { body: unknown; signal?: AbortSignal | undefined },
): Promise<unknown> {
  const wait = settings.firstWait ?? FIRST_WAIT
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(settings, path, { body, signal })
    if ('answer' in outcome) return outcome.answer
    signal?.throwIfAborted()
    if (!outcome.failure.passing || attempt === TRIES) throw outcome.failure
    const pause = outcome.retryAfter ?? wait * 2 ** (attempt - 1)
    await sleep(Math.min(pause, LONGEST_WAIT), undefined, { signal })
  }
}

type Outcome = { answer: unknown } | { failure: MachineFailure; retryAfter?: number | undefined }

async function attemptOnce(
  settings: Settings,
  path: string,
  { body, signal }: { body: unknown; signal?: AbortSignal | undefined },
): Promise<Outcome> {
  const timeout = AbortSignal.timeout(settings.timeoutSeconds * 1000)
  try {
    const response = await fetch(`${settings.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(settings.key ? { authorization: `Bearer ${settings.key}` } : {}),
      },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    })
    const text = await readBounded(response)
    if (!response.ok) return refusal(settings, response, text)
    return { answer: parsed(text) }
  } catch (error) {
    if (error instanceof MachineFailure) return { failure: error }
    return { failure: timeout.aborted ? tooSlow(settings) : unreachable() }
  }
}

async function readBounded(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, size] = ['', 0]
  for await (const piece of response.body ?? []) {
    size += piece.byteLength
    if (size > LARGEST_ANSWER) {
      throw new MachineFailure({
        vi: 'Máy dịch trả lời quá dài nên đã dừng đọc.',
        en: 'The machine’s answer was too long to be read.',
      })
    }
    text += decoder.decode(piece, { stream: true })
  }
  return text + decoder.decode()
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MachineFailure(
      { vi: 'Máy dịch không trả lời bằng JSON.', en: 'The machine did not answer in JSON.' },
      { passing: true },
    )
  }
}

function refusal({ key }: Settings, response: Response, text: string): Outcome {
  const { status } = response
  const said = excerpt(key ? text.replaceAll(key, '•••') : text)
  if (status === 401 || status === 403) {
    return {
      failure: new MachineFailure({
        vi: `Máy dịch từ chối khóa (${status}). Quản trị viên kiểm tra CHALO_MACHINE_KEY.`,
        en: `The machine refused the key (${status}). The administrator checks CHALO_MACHINE_KEY.`,
      }),
    }
  }
  const passing = status === 408 || status === 429 || status >= 500
  const why = {
    vi: `Máy dịch báo lỗi ${status}${said ? `: ${said}` : ''}.`,
    en: `The machine answered ${status}${said ? `: ${said}` : ''}.`,
  }
  return { failure: new MachineFailure(why, { passing }), retryAfter: retryAfterOf(response) }
}

/** Milliseconds that a Retry-After header asks for: seconds or a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const asked = headers.get('retry-after')
  if (!asked) return undefined
  const seconds = Number(asked)
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(asked) - Date.now()
  return Number.isFinite(wait) && wait >= 0 ? wait : undefined
}

const SHOWN = 200

function excerpt(text: string): string {
  const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text
  return message
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, SHOWN)
}

function tooSlow({ timeoutSeconds }: Settings): MachineFailure {
  return new MachineFailure(
    {
      vi: `Máy dịch không trả lời trong ${timeoutSeconds} giây.`,
      en: `The machine did not answer within ${timeoutSeconds} seconds.`,
    },
    { passing: true },
  )
}

function unreachable(): MachineFailure {
  return new MachineFailure(
    {
      vi: 'Không kết nối được với máy dịch. Quản trị viên kiểm tra CHALO_MACHINE_URL và đường mạng.',
      en: 'The machine cannot be reached. The administrator checks CHALO_MACHINE_URL and the network.',
    },
    { passing: true },
  )
}
