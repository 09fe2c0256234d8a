// `npm run dev`: builds at every change and restarts the server; the database keeps running between restarts.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'
import { root } from './run.ts'

let server: ChildProcess | undefined

const watcher = (await build({ root, logLevel: 'warn', build: { watch: {} } })) as Rolldown.RolldownWatcher
watcher.on('event', (event) => {
  if (event.code === 'END') restart()
  if (event.code === 'ERROR') process.stderr.write(`${event.error.message}\n`)
})

function restart(): void {
  const start = () => {
    server = spawn(process.execPath, [join(root, 'dist/main.js'), 'start'], { stdio: 'inherit' })
  }
  if (!server || server.exitCode !== null) return start()
  server.once('exit', start)
  server.kill('SIGTERM')
}

process.once('SIGINT', () => {
  void watcher.close()
  server?.kill('SIGTERM')
})
