import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder, removeFolder } from '../world/bench.ts'
import { freePort, stop, type Served } from './child.ts'

const PLACES = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx']

/** A page as a file behind nginx, in one process: the ceiling of what can be sent. Null where nginx is not installed. */
export async function serveByNginx(page: Buffer): Promise<Served | null> {
  const program = PLACES.find((path) => existsSync(path))
  if (program === undefined) return null
  const [folder, port] = [await makeFolder(), await freePort()]
  await writeFile(join(folder, 'page.html'), page)
  await writeFile(join(folder, 'nginx.conf'), settings(folder, port))
  const child = spawn(program, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}/page.html`
  while (child.exitCode === null && !(await fetch(origin).catch(() => undefined))?.ok) await sleep(20)
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      await stop(child, 'SIGKILL')
      await removeFolder(folder)
    },
  }
}

function settings(folder: string, port: number): string {
  return `daemon off; master_process off; pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; default_type text/html;
  open_file_cache max=10;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`
}
