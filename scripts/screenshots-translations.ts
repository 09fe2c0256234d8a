import type { Page } from 'playwright-core'
import { addDays, today } from '../src/platform/time/dates.ts'
import { atDesk, recordFound, type Studio } from './screenshots-office.ts'

/** The translation desk: the matrix, a text on its way into French, a job for somebody outside, a file that came back. */
export async function takeTranslations(studio: Studio): Promise<void> {
  await atDesk(studio, 'translator', async (page) => {
    const record = await recordFound(page, 'foods', 'bánh bột lọc')
    await page.goto(`/office/translations/${record}/fr`)
    for (const words of ['Bánh bột lọc', 'De petits raviolis de tapioca, translucides, à la crevette.']) {
      await page.getByRole('textbox', { name: /^Bản dịch Français/ }).fill(words)
      await page.keyboard.press('Control+Enter')
    }
    await page
      .getByText(/Đã lưu/)
      .first()
      .waitFor()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'dich-ban-dich')
  })
  await atDesk(studio, 'lead', async (page) => {
    await page.goto('/office/translations')
    await page.getByText('Bánh bột lọc').first().waitFor()
    await studio.keep(page, 'dich-do-phu')
    await page.goto(`/office/translations/jobs/${await makeJob(page)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await studio.keep(page, 'dich-goi')
    const id = await sendBack(page)
    await page.goto(`/office/translations/import?import=${id}`)
    await page.getByRole('button', { name: /^Ghi \d+ đoạn/ }).waitFor()
    await studio.keep(page, 'dich-nhap-tep')
  })
}

const itemOf = (record: string) => {
  const [collection = '', id = ''] = record.split('/')
  return { collection, id }
}

async function makeJob(page: Page): Promise<string> {
  const items = [
    itemOf(await recordFound(page, 'foods', 'cháo canh')),
    itemOf(await recordFound(page, 'foods', 'bánh xèo')),
  ]
  const answer = await page.request.post('/api/translations/jobs', {
    data: {
      locale: 'fr',
      items,
      title: 'Ẩm thực sang tiếng Pháp',
      deadline: addDays(today(), 21),
      notes: 'Giọng kể gần gũi; giữ tên món bằng tiếng Việt.',
      assigneeName: 'Trung tâm dịch thuật',
      assigneeEmail: 'dich@example.org',
    },
  })
  return ((await answer.json()) as { id: string }).id
}

/** A file as an agency sends it back: one sentence put into other words. */
async function sendBack(page: Page): Promise<string> {
  const items = [itemOf(await recordFound(page, 'foods', 'cháo canh'))]
  const made = await page.request.post('/api/translations/exports', {
    data: { items, locale: 'en', format: 'xliff-1.2' },
  })
  const text = (await made.text()).replace(/(<target[^>]*>)([^<]{12,})(<\/target>)/, '$1$2, served hot$3')
  const file = { name: 'chao-canh-en.xlf', mimeType: 'application/xliff+xml', buffer: Buffer.from(text) }
  const answer = await page.request.post('/api/translations/imports', { multipart: { file } })
  return ((await answer.json()) as { id: string }).id
}
