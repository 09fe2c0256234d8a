import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../marks.ts'
import type { ExchangeDocument, ReadDocument } from '../model.ts'
import { documents } from '../testing/documents.ts'
import { readBilingualDocx } from './read.ts'
import { writeBilingualDocx } from './write.ts'

const MISSING =
  'Không có LibreOffice: chạy «apt-get install libreoffice-writer-nogui», hoặc đặt SOFFICE là đường dẫn của soffice.\n' +
  'There is no LibreOffice: run “apt-get install libreoffice-writer-nogui”, or set SOFFICE to the path of soffice.'

let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'chalo-libreoffice-'))))
afterAll(() => rm(folder, { recursive: true }))

/** Has LibreOffice open a file and save it as another kind; answers where it is. */
async function savedAs(kind: 'docx' | 'fodt', path: string): Promise<string> {
  const soffice = process.env['SOFFICE'] ?? 'soffice'
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const out = join(folder, `as-${kind}-${path.split('.').at(-1)}`)
  const args = ['--headless', profile, '--convert-to', kind, '--outdir', out, path]
  await promisify(execFile)(soffice, args).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(MISSING) : error
  })
  const name = path
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '')
  return join(out, `${name}.${kind}`)
}

/** Many documents as one, so that LibreOffice is started a few times only. */
const [first, ...others] = fc.sample(documents, 8)
const items = [first, ...others].flatMap((document) => document?.items ?? [])
const document: ExchangeDocument = { ...(first as ExchangeDocument), locale: 'lo', items }

async function written(name: string): Promise<string> {
  const path = join(folder, `${name}.docx`)
  await writeFile(path, await writeBilingualDocx(document))
  return path
}

const read = async (path: string) => readBilingualDocx(await readFile(path), path)

function targets({ items }: ReadDocument | ExchangeDocument) {
  return items.flatMap(({ id: item, units }) =>
    units.map(({ id, target, mark }) => ({ item, id, mark, target: target === null ? '' : settled(target) })),
  )
}

test('a bilingual table that LibreOffice opens and saves as Word says the same', async () => {
  const back = await read(await savedAs('docx', await written('saved')))
  const { installation, locale, madeAt } = document
  expect(back).toMatchObject({ installation, locale, madeAt })
  expect(targets(back)).toEqual(targets(document))
})

test('a table that was kept as OpenDocument, translated there and saved as Word says what was written', async () => {
  const flat = await savedAs('fodt', await written('translated'))
  const before = await readFile(flat, 'utf8')
  const after = before.replaceAll('ຖ້ຳ', 'ຖ້ຳຟອງຍາ ໃໝ່')
  expect(after).not.toBe(before)
  await writeFile(flat, after)
  const back = await read(await savedAs('docx', flat))
  const expected = targets(document).map(({ target, ...unit }) => ({
    ...unit,
    target: target.replaceAll('ຖ້ຳ', 'ຖ້ຳຟອງຍາ ໃໝ່'),
  }))
  expect(targets(back)).toEqual(expected)
})
