import { runCommandLine } from './cli/run.ts'

// A reader that has seen enough, such as `head`, closes the pipe; the command still finishes its work.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await runCommandLine(process.argv.slice(2))
