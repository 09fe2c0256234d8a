import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const MISSING =
  'Không có translate-toolkit: chạy «apt-get install translate-toolkit», hoặc đặt TOOLKIT_PYTHON là Python có nó.\n' +
  'There is no translate-toolkit: run “apt-get install translate-toolkit”, or set TOOLKIT_PYTHON to a Python that has it.'

const LACKS = /No module named '(?:translate|lxml)'/

/**
 * Runs a Python program against Debian's translate-toolkit, an independent reader of TMX, TBX and XLIFF, and answers
 * with the JSON that it prints. `args` are its `sys.argv[1:]`. @throws what Python says when it cannot read a file
 */
export async function askToolkit<Answer>(program: string, args: readonly string[]): Promise<Answer> {
  const python = process.env['TOOLKIT_PYTHON'] ?? '/usr/bin/python3'
  const { stdout } = await promisify(execFile)(python, ['-c', program, ...args], {
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  }).catch((error: NodeJS.ErrnoException & { stderr?: string }) => {
    throw error.code === 'ENOENT' || LACKS.test(error.stderr ?? '') ? new Error(MISSING) : error
  })
  return JSON.parse(stdout) as Answer
}
