import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Crowd = { readers: number; asked: number; answered: number; seconds: number }

const AT_ONCE = 200

/** Many readers who keep their connections open, each asking several times; every request has to be answered whole. */
export async function crowd(url: string, readers: number, times: number): Promise<Crowd> {
  const { hostname, port, pathname } = new URL(url)
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`
  const begun = performance.now()
  const sockets: Socket[] = []
  let answered = 0
  for (let start = 0; start < readers; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, readers - start) }, () =>
      open(Number(port), hostname),
    )
    sockets.push(...(await Promise.all(some)))
  }
  for (let time = 0; time < times; time++) {
    const answers = await Promise.all(sockets.map((socket) => ask(socket, request)))
    answered += answers.filter(Boolean).length
    await sleep(100)
  }
  for (const socket of sockets) socket.destroy()
  return { readers, asked: readers * times, answered, seconds: (performance.now() - begun) / 1000 }
}

function open(port: number, host: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host }, () => resolve(socket.off('error', reject)))
    socket.once('error', reject)
  })
}

/** Whether the whole answer came. */
function ask(socket: Socket, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    let missing = -1
    const done = (whole: boolean) => {
      socket.off('data', read).off('close', lost).off('error', lost)
      resolve(whole)
    }
    const lost = () => done(false)
    const read = (chunk: Buffer) => {
      if (missing < 0) {
        const head = chunk.indexOf('\r\n\r\n')
        const text = chunk.toString('latin1', 0, head)
        if (!text.startsWith('HTTP/1.1 200')) return done(false)
        missing = Number(/content-length: (\d+)/i.exec(text)?.[1]) + head + 4
      }
      missing -= chunk.length
      if (missing === 0) done(true)
    }
    socket.on('data', read).on('close', lost).on('error', lost)
    socket.write(request)
  })
}
