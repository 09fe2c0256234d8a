import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approve, approvedPlace, more, newPlace, published, saved, step, submit, write } from './content.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  REFUSED,
  type TestOffice,
} from './office.ts'

/** A published change is read on every page within seconds. */
const SOON = { timeout: 20_000, interval: 300 }

function describeCare(): void {
  let office: TestOffice
  beforeAll(async () => {
    office = await openOffice()
  }, 180_000)
  afterAll(() => office.close())

  const words = (title: string) => ({ name: title, title, summary: `Tóm tắt của ${title}.` })

  test('a translation is shown to an outsider by a link of its own until it is revoked, and a native reader takes the mark away', async () => {
    const address = await approvedPlace(office, words('Hang Bản Ngữ'))
    const english = `${address}?language=en`
    const desk = await office.open({ as: 'translator', expects: REFUSED })
    const outside = await office.open({ expects: REFUSED })
    const { page } = desk
    await page.goto(english)
    await write(page, { title: 'Native Cave', summary: 'A cave to be read.' })
    await more(page, 'Liên kết xem thử')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Tạo liên kết' }).click()
    const link = (await dialog.getByRole('link', { name: 'Mở' }).getAttribute('href')) ?? ''
    await outside.page.goto(link)
    await outside.page.getByText('A preview, not published.').waitFor()
    await outside.page.getByRole('heading', { level: 1, name: 'Native Cave' }).waitFor()
    // The link shows this language and leads to those that can be read already.
    const original = outside.page.getByRole('link', { name: /Tiếng Việt/ }).first()
    expect(await original.getAttribute('href')).toBe('/vi/places/hang-ban-ngu')
    await outside.page.setViewportSize({ width: 360, height: 740 })
    await expectFits(outside.page)
    await dialog.getByRole('button', { name: 'Thu hồi' }).click()
    await dialog.getByRole('link', { name: 'Mở' }).waitFor({ state: 'detached' })
    expect((await outside.page.goto(link))?.status()).toBe(404)
    await dialog.getByRole('button', { name: 'Đóng' }).last().click()
    await submit(page)
    await desk.close()

    await approve(office, english)
    await outside.page.goto('/en/places/native-cave')
    await outside.page.getByText('This translation is awaiting a native reader.').waitFor()
    const reader = await office.open({ as: 'reviewer', expects: REFUSED })
    await reader.page.goto(english)
    await more(reader.page, 'Người bản ngữ đã đọc')
    await reader.page.getByRole('textbox', { name: 'Ai đã đọc' }).fill('Bà Anne Smith')
    await reader.page.getByRole('dialog').getByRole('button', { name: 'Xác nhận' }).click()
    await reader.page.getByText(/Bà Anne Smith đã đọc/).waitFor()
    await reader.close()
    await expect
      .poll(async () => {
        await outside.page.reload()
        return outside.page.getByText('This translation is awaiting a native reader.').count()
      }, SOON)
      .toBe(0)
    await outside.page
      .getByText(/read by a native reader/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await outside.close()
  })

  test('an address is changed by a name, and the old one leads to it; an earlier version comes back as a draft', async () => {
    const address = await approvedPlace(office, words('Hang Tên Cũ'))
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    const { page } = desk
    await page.goto(address)
    await step(page, 'Viết bản mới').click()
    await more(page, 'Đổi đường dẫn')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Phần cuối của địa chỉ' }).fill('Động Tên Mới!')
    await dialog.getByText('/vi/places/dong-ten-moi').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Đổi', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Tóm tắt mới.')
    await page.getByRole('textbox', { name: 'Tóm tắt' }).blur()
    await saved(page)
    await submit(page)
    await desk.close()
    // Until it is approved, the old address stands.
    expect(await published(office, 'vi', 'hang-ten-cu')).toMatchObject({
      summary: 'Tóm tắt của Hang Tên Cũ.',
    })
    await approve(office, address)
    const old = await fetch(`${office.base}/vi/places/hang-ten-cu`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([301, '/vi/places/dong-ten-moi'])
    expect(await published(office, 'vi', 'dong-ten-moi')).toMatchObject({ summary: 'Tóm tắt mới.' })

    const back = await office.open({ as: 'lead', expects: REFUSED })
    await back.page.goto(address)
    await more(back.page, /Lịch sử/)
    const history = back.page.getByRole('dialog')
    await history
      .getByText(/đổi .*Tóm tắt/)
      .first()
      .waitFor()
    // Steps that changed no word offer nothing: one earlier wording, one way back.
    await history.getByRole('button', { name: 'So với bản hiện tại' }).first().click()
    await history.locator('ins, del').first().waitFor()
    await expectAccessible(back.page)
    await picture(back.page, 'bai-lich-su')
    await back.page.setViewportSize({ width: 360, height: 740 })
    await expectFits(back.page)
    await history.getByRole('button', { name: 'Khôi phục bản này' }).last().click()
    await history.waitFor({ state: 'detached' })
    const summary = back.page.getByText('Tóm tắt của Hang Tên Cũ.')
    await summary.or(back.page.locator('textarea')).first().waitFor()
    await expect.poll(() => back.page.locator('#t-summary').inputValue()).toBe('Tóm tắt của Hang Tên Cũ.')
    expect(await published(office, 'vi', 'dong-ten-moi')).toMatchObject({ summary: 'Tóm tắt mới.' })
    await back.close()
  })

  test('what shows a map is approved only after a reviewer has looked at it', async () => {
    const desk = await office.open({ as: 'lead', expects: REFUSED })
    const address = await newPlace(desk.page, words('Hang Có Bản Đồ'), async (page) => {
      await page.locator('[data-field=containsMap]').getByText('Có', { exact: true }).click()
    })
    await submit(desk.page)
    // Whoever wrote it sees what is asked, and cannot confirm it himself.
    await desk.page.getByText(/Mục này có bản đồ/).waitFor()
    expect(await desk.page.getByRole('button', { name: 'Đã xem, thể hiện đúng' }).count()).toBe(0)
    await desk.close()
    const reviewer = await office.open({ as: 'reviewer', expects: REFUSED })
    await reviewer.page.goto(address)
    await step(reviewer.page, 'Thẩm định đạt').click()
    await reviewer.page.getByText(/^Đã thẩm định bản/).waitFor()
    const leader = await office.open({ as: 'leader', expects: REFUSED })
    await leader.page.goto(address)
    await step(leader.page, 'Duyệt').click()
    await leader.page.getByText(/có bản đồ nhưng chưa được kiểm tra đủ/).waitFor()
    await expectAccessible(leader.page)
    expect(await published(office, 'vi', 'hang-co-ban-do')).toBeUndefined()

    await reviewer.page.getByRole('button', { name: 'Đã xem, thể hiện đúng' }).click()
    await reviewer.page.getByText(/^Bản đồ đã được .* kiểm tra/).waitFor()
    await reviewer.close()
    await leader.page.reload()
    await step(leader.page, 'Duyệt').click()
    await leader.page.getByText(/^Đã duyệt bản/).waitFor()
    expect(await published(office, 'vi', 'hang-co-ban-do')).toMatchObject({ title: 'Hang Có Bản Đồ' })
    await leader.close()
  })

  test('a medium is asked for on a phone, and the officer answers with a link that expires', async () => {
    const medium = { id: '', title: '' }
    const lead = await office.open({ as: 'lead', expects: REFUSED })
    const { page } = lead
    await page.goto('/office/media')
    await page.getByRole('option').first().dblclick()
    await page.waitForURL(/media\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { name: 'Nơi đang dùng' }).waitFor()
    medium.id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    medium.title = await page.getByRole('heading', { level: 1 }).innerText()
    await page.goto(`/office/records/media-assets/${medium.id}`)
    await page.getByRole('button', { name: /^Sửa/ }).first().click()
    await page.getByRole('combobox', { name: /^Mức tiếp cận/ }).click()
    await page.getByRole('option', { name: 'Theo yêu cầu' }).click()
    await page.getByRole('button', { name: 'Ghi lại' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Chỉ gửi khi có người nêu rõ mục đích.')
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi lại' }).click()
    await page.getByText('Đã ghi lại.').waitFor()

    const phone = await office.open({ viewport: { width: 360, height: 740 }, expects: REFUSED })
    await expect
      .poll(async () => {
        await phone.page.goto('/vi/media-requests')
        return phone.page.getByRole('radio', { name: medium.title }).count()
      }, SOON)
      .toBe(1)
    await expectFits(phone.page)
    await expectAccessible(phone.page)
    await picture(phone.page, 'cong-xin-tu-lieu')
    await phone.page.getByRole('radio', { name: medium.title }).check()
    await phone.page.getByLabel('Họ và tên').fill('Nguyễn Thị Nhà Báo')
    await phone.page.getByLabel('Thư điện tử').fill('nha.bao@example.org')
    await phone.page.getByLabel('Dùng vào việc gì').fill('Minh họa một bài về Quảng Bình, đăng tháng 12.')
    await phone.page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
    await phone.page.getByRole('heading', { name: 'Đã nhận yêu cầu' }).waitFor()
    await expectFits(phone.page)

    await page.goto(`/office/media/${medium.id}`)
    await page.getByRole('cell', { name: /Nguyễn Thị Nhà Báo/ }).waitFor()
    await page.getByRole('button', { name: 'Đồng ý, 7 ngày' }).click()
    const answer = page.getByRole('status').filter({ hasText: 'Gửi liên kết này' })
    const link = await answer.locator('code').innerText()
    const mail = await answer.getByRole('link', { name: /nha\.bao@example\.org/ }).getAttribute('href')
    expect(mail).toBe(`mailto:nha.bao@example.org?body=${encodeURIComponent(link)}`)
    await expectAccessible(page)
    const file = await phone.context.request.get(link)
    expect(file.status()).toBe(200)
    await page.setViewportSize({ width: 360, height: 740 })
    await expectFits(page)
    await page.getByRole('button', { name: 'Thu hồi' }).click()
    await page.getByText('Đã thu hồi').waitFor()
    expect((await phone.context.request.get(link)).status()).toBeGreaterThanOrEqual(400)
    await phone.close()
    await lead.close()
  })
}

if (executablePath) describe('the care of texts and media', { timeout: 240_000 }, describeCare)
else test('needs Chromium', () => expect.fail('Chromium is missing: apt-get install chromium'))
