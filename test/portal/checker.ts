import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { relative } from 'node:path'
import { promisify } from 'node:util'

type Message = { type: string; subType?: string; message: string; url: string; extract?: string }

const JAVA_MISSING =
  'Không tìm thấy Java cho bộ kiểm tra HTML của W3C: chạy «apt-get install default-jre-headless», hoặc đặt JAVA là đường dẫn của nó.\n' +
  'No Java for the HTML checker of the W3C: run “apt-get install default-jre-headless”, or set JAVA to its path.'

/**
 * What the checker of the W3C says of every page of a folder, each finding once with a page where it stands. One
 * virtual machine reads all pages; nothing that it says is left out.
 */
export async function checkHtml(folder: string): Promise<string[]> {
  const jar = createRequire(import.meta.url)('vnu-jar') as string
  const args = [
    // It ends before thorough compilation and many collectors of garbage would pay.
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Xss8m',
    '-jar',
    jar,
    '--stdout',
    '--format',
    'json',
    '--skip-non-html',
    '--exit-zero-always',
  ]
  const { stdout } = await promisify(execFile)(process.env['JAVA'] ?? 'java', [...args, folder], {
    maxBuffer: 1 << 28,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(JAVA_MISSING) : error
  })
  const { messages } = JSON.parse(stdout) as { messages: Message[] }
  const found = new Map(messages.map((said) => [said.message, said]))
  return [...found.values()].map(
    ({ type, subType, message, url, extract = '' }) =>
      `${subType ?? type}: ${message} ${relative(folder, new URL(url).pathname)} ${extract}`,
  )
}
