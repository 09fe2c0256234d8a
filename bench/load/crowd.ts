import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type Crowd = { lost: number; seconds: number }

const AT_ONCE = 200
/** Between two requests of a reader. */
const PAUSE = 100
/** How long an answer may take before it counts as lost. */
const PATIENCE = 60_000
/** Files that this process, or the server, has open besides the connections. */
const OTHER_FILES = 500

/** How many readers a process may have on this machine: each of them is an open file. */
export async function mostReaders(): Promise<number> {
  const limits = await readFile('/proc/self/limits', 'utf8').catch(() => '')
  const files = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? Number.POSITIVE_INFINITY)
  return files - OTHER_FILES
}

/** Many readers who keep their connections open, each asking several times; every request has to be answered whole. */
export async function crowd(url: string, readers: number, times: number): Promise<Crowd> {
  const { hostname, port, pathname } = new URL(url)
  const request = `GET ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`
  const begun = performance.now()
  const sockets: Socket[] = []
  let lost = 0
  for (let start = 0; start < readers; start += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, readers - start) }, () =>
      open(Number(port), hostname),
    )
    const opened = (await Promise.all(some)).filter((socket) => socket !== null)
    lost += (some.length - opened.length) * times
    sockets.push(...opened)
  }
  for (let time = 0; time < times; time++) {
    const answers = await Promise.all(sockets.map((socket) => ask(socket, request)))
    lost += answers.filter((whole) => !whole).length
    await sleep(PAUSE)
  }
  for (const socket of sockets) socket.destroy()
  return { lost, seconds: (performance.now() - begun) / 1000 }
}

/** Null for a reader whom the server does not let in. */
function open(port: number, host: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const refused = () => resolve(null)
    const socket = connect({ port, host }, () => resolve(socket.off('error', refused)))
    socket.once('error', refused)
  })
}

/** Whether the whole answer came. */
function ask(socket: Socket, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    let missing = -1
    const done = (whole: boolean) => {
      clearTimeout(patience)
      socket.off('data', read).off('close', lost).off('error', lost)
      resolve(whole)
    }
    const lost = () => done(false)
    const patience = setTimeout(lost, PATIENCE)
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
