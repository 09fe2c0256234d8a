// The few letters in which the language menu names the languages, cut out of their faces: a page fetches kilobytes for
// them, not hundreds. Run it anew when a name or the version of a face changes.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { portalLocales } from '../src/platform/locales.ts'
import { NAME_FONTS, nameFaces } from '../src/portal/fonts.ts'

await mkdir(NAME_FONTS, { recursive: true })
for (const locale of portalLocales) {
  for (const { letters, file, whole } of nameFaces(locale)) {
    const cut = await subsetFont(await readFile(whole), letters, { targetFormat: 'woff2' })
    await writeFile(join(NAME_FONTS, file), cut)
    process.stdout.write(`${file} ${letters} ${cut.length} bytes\n`)
  }
}
