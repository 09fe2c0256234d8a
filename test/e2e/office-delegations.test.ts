import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executablePath, expectAccessible, openOffice, picture, type TestOffice } from './office.ts'

function describeDelegations(): void {
  let office: TestOffice

  beforeAll(async () => {
    office = await openOffice()
  }, 60_000)
  afterAll(() => office.close())

  test('a delegation shows the clocks that the decree of its receipt sets, met and overdue', async () => {
    const { page, context, close } = await office.open({ as: 'lead' })
    const list = await context.request.get('/api/records/press-delegations?q=BBC')
    const { items } = (await list.json()) as { items: { id: string; version: number }[] }
    const [delegation] = items
    const fields = { receivedOn: '2017-03-01', startsOn: '2017-03-20', endsOn: '2017-03-24', year: null }
    const path = `/api/records/press-delegations/${delegation?.id}`
    const changed = await context.request.patch(path, { data: { version: delegation?.version, fields } })
    expect(changed.status(), await changed.text()).toBe(200)
    await page.goto(`/office/records/press-delegations/${delegation?.id}`)
    const clocks = page.getByRole('region', { name: 'Thời hạn theo luật' })
    await clocks.getByText('Xong ngày 01/03/2017').waitFor()
    await clocks
      .getByText(/^Quá hạn [\d.]+ ngày$/)
      .first()
      .waitFor()
    await clocks
      .getByText(/Nghị định số 88\/2012\/NĐ-CP/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'doan-thoi-han')
    await close()
  })
}

if (executablePath) describe('the office: press delegations', describeDelegations)
