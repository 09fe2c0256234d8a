/** What may be attached, known to server and browser alike. */

export const FILE_MAX_BYTES = 50 * 1024 * 1024

const OPENED = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif',
  'text/plain',
])

/** Whether a browser shows a file of this type by itself, running nothing of it. */
export function opensInBrowser(mediaType: string): boolean {
  return OPENED.has(mediaType.split(';')[0]?.trim().toLowerCase() ?? '')
}

const PROGRAMS = /\.(exe|msi|bat|cmd|com|scr|pif|vbs|vbe|js|jse|wsf|ps1|hta|jar|lnk|reg|dll|sh)$/i

/** Whether a file is a program by its name: nobody attaches one as evidence, and somebody might open it. */
export function isProgram(name: string): boolean {
  return PROGRAMS.test(name.trim())
}
