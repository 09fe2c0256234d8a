import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Asked = { path: string; key: string | undefined; body: Record<string, unknown> }
type Reply = (asked: Asked, response: ServerResponse) => void | Promise<void>

export type FakeMachine = {
  url: string
  asked: Asked[]
  /** What the next requests get, one each; then `usual`. */
  next: Reply[]
  usual: Reply
  stop(): Promise<void>
}

/** A real HTTP server that answers as it is told. */
export async function openFakeMachine(usual: Reply): Promise<FakeMachine> {
  const machine: Omit<FakeMachine, 'url' | 'stop'> = { asked: [], next: [], usual }
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = JSON.parse(await text(request)) as Record<string, unknown>
    const asked = { path: request.url ?? '', key: request.headers.authorization, body }
    machine.asked.push(asked)
    await (machine.next.shift() ?? machine.usual)(asked, response)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(machine, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

export function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

export type AskedSegment = { id: string; text: string; terms?: unknown[] }

export function segmentsOf({ body }: Asked): AskedSegment[] {
  const { content } = (body['messages'] as { content: string }[])[1]!
  return (JSON.parse(content) as { segments: AskedSegment[] }).segments
}

/** Answers chat completions with what each segment becomes. */
export function completing(translate: (segment: AskedSegment) => string): Reply {
  return (asked, response) => {
    const segments = segmentsOf(asked).map((segment) => ({ id: segment.id, text: translate(segment) }))
    send(response, 200, {
      choices: [{ message: { content: `\`\`\`json\n${JSON.stringify({ segments })}\n\`\`\`` } }],
      usage: { prompt_tokens: 1000, completion_tokens: 500 },
    })
  }
}
