import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskOutput } from '../../src/modules/translations/desk/endpoints.ts'
import { executablePath, expectAccessible, expectFits, openOffice, type TestOffice } from './office.ts'

const PHONE = { width: 360, height: 740 }

/** Chooses a kind of file in the desk's dialog and gives back what arrives. */
async function exported(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: 'Tệp cho người dịch' }).click()
  await page.getByRole('menuitem', { name: 'Xuất tệp cho người dịch' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: kind }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải tệp' }).click(),
  ])
  await dialog.waitFor({ state: 'detached' })
  return readFile(await download.path(), 'utf8')
}

/** What a translation program makes of a file: new words in one segment, finished words in another. */
function translated(xliff: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((file, [id, target]) => {
    const unit = new RegExp(`(<trans-unit id="${id}".*?</source>)<target[^>]*?(?:/>|>.*?</target>)`, 's')
    const after = file.replace(unit, `$1<target state="translated">${target}</target>`)
    expect(after).not.toBe(file)
    return after
  }, xliff)
}

async function send(page: Page, content: string): Promise<void> {
  await page.goto('/office/translations/import')
  await page.getByText('Thả tệp dịch vào đây').waitFor()
  const file = { name: 'cua-nhat-le.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(content) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('heading', { name: 'cua-nhat-le.xlf' }).waitFor()
}

/** Somebody saves a segment at the desk. */
async function writeAtDesk(page: Page, desk: string, said: { id: string; target: string }): Promise<void> {
  const { segments } = (await (await page.request.get(desk)).json()) as DeskOutput
  const { text, version } = segments.find(({ id }) => id === said.id)!
  const segment = { ...said, source: text, version, state: 'translated' }
  const answer = await page.request.put(`${desk}/segments`, { data: { segments: [segment] } })
  expect(answer.status(), await answer.text()).toBe(200)
}

const segment = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words })

function journeys(): void {
  let office: TestOffice
  let place: string
  beforeAll(async () => {
    office = await openOffice()
    const { rows } = await sql<{ id: string }>`
      select id from records where collection = 'places' and title = 'Cửa Nhật Lệ'`.execute(office.db)
    place = rows[0]?.id ?? ''
  }, 180_000)
  afterAll(() => office.close())

  const target = async (id: string) => {
    const { rows } = await sql<{ target: string; state: string; origin: string }>`
      select target, state, origin from translation_segments
      where record_id = ${place}::uuid and locale = 'en' and segment_id = ${id}`.execute(office.db)
    return rows[0]
  }

  test('a file from the desk comes back from a translator: compared, decided, written, taken back', async () => {
    const translator = await office.open({ as: 'translator' })
    const { page } = translator
    await page.goto(`/office/translations/places/${place}/en`)
    const xliff = await exported(page, 'XLIFF 1.2')
    expect(xliff).toContain(`original="places:${place}"`)

    // Untouched, it changes nothing.
    await send(page, xliff)
    await page.getByText('Tệp nói đúng những gì bàn dịch đang có.').waitFor()

    const lines = [...xliff.matchAll(/<trans-unit id="([^"]+)"/g)].map((match) => match[1] ?? '')
    const title = 'title.1'
    const [first = '', second = ''] = lines.filter((id) => id.startsWith('body:'))
    const file = translated(xliff, {
      [title]: 'Where the Nhật Lệ meets the sea',
      [first]: 'Words of the translator.',
      [second]: 'Lost its way <x id="9"/>here.',
    })
    // Meanwhile somebody writes one of the segments at the desk.
    await writeAtDesk(page, `/api/translations/places/${place}/en`, {
      id: first,
      target: 'Words of the desk.',
    })
    await send(page, file)
    await page.getByText(/1 ghi được ngay, 2 cần quyết định, 0 không đọc được/).waitFor()
    await expectAccessible(page)
    await page.setViewportSize(PHONE)
    await expectFits(page)
    await page.setViewportSize({ width: 1440, height: 900 })

    const conflict = segment(page, 'Hai bên cùng sửa')
    expect(await conflict.locator('del').allTextContents()).toContain('desk')
    expect(await conflict.locator('ins').allTextContents()).toContain('translator')
    await segment(page, 'Hỏng thẻ').getByText('Thừa thẻ <9/>.').waitFor()
    await conflict.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Ghi 2 đoạn' }).click()
    await page.getByText('Đã ghi 2 đoạn vào bàn dịch.').waitFor()
    expect(await target(title)).toEqual({
      target: 'Where the Nhật Lệ meets the sea',
      state: 'translated',
      origin: 'file',
    })
    expect(await target(first)).toMatchObject({ target: 'Words of the translator.' })

    await page.getByRole('link', { name: 'Cửa Nhật Lệ' }).click()
    await page.waitForURL(/translations\/places\/[0-9a-f-]{36}\/en/)
    await page.getByText('Where the Nhật Lệ meets the sea').first().waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Hoàn tác lần nhập' }).click()
    await page.getByText(/^Đã hoàn tác: các đoạn trở về/).waitFor()
    expect(await target(first)).toMatchObject({ target: 'Words of the desk.' })
    expect((await target(title))?.target).not.toBe('Where the Nhật Lệ meets the sea')
    await translator.close()
  }, 120_000)

  test('a file that is none of ours is refused in words, before anything is compared', async () => {
    const translator = await office.open({ as: 'translator', expects: /status of 4/ })
    const { page } = translator
    await page.goto('/office/translations/import')
    await page.getByText('Thả tệp dịch vào đây').waitFor()
    await expectAccessible(page)
    const bomb = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "a">]>\n<xliff version="1.2">&a;</xliff>'
    const file = { name: 'la.xlf', mimeType: 'text/xml', buffer: Buffer.from(bomb) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('alert').getByText('Dòng 2 của tệp khai báo DOCTYPE').waitFor()
    await translator.close()
  })
}

if (executablePath) describe('files of translators', journeys)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
