import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const PATIENCE = 60_000

/** A frame near the beginning of a film as a PNG; null on a machine without ffmpeg, or of a film that it cannot read. */
export async function posterFrame(film: string, folder: string): Promise<string | null> {
  const frame = join(folder, 'poster.png')
  const args = ['-nostdin', '-loglevel', 'error', '-ss', '1', '-i', film, '-frames:v', '1', '-y', frame]
  try {
    await promisify(execFile)('ffmpeg', args, { timeout: PATIENCE })
    await stat(frame)
    return frame
  } catch {
    return null
  }
}
