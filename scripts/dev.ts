// `npm run dev`: builds the server at every change and restarts it (the database keeps running between restarts), and
// serves the office with hot reload.
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { build, createServer, type Rolldown } from 'vite'
import { root } from './run.ts'

process.env['CHALO_API'] ??= `http://localhost:${process.env['PORT'] || '8080'}`
const office = await createServer({ configFile: join(root, 'vite.office.config.ts') })
await office.listen()
office.printUrls()

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
  void office.close()
  server?.kill('SIGTERM')
})
