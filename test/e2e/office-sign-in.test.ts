import { sql } from 'kysely'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignRole, createUser, setupCode } from '../../src/modules/accounts/public.ts'
import { totpCode } from '../../src/modules/accounts/totp.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { transaction } from '../../src/platform/database/connect.ts'
import type { Role } from '../../src/records/rights.ts'
import { openBrowser } from './chromium.ts'
import {
  executablePath,
  expectAccessible,
  expectFits,
  openOffice,
  picture,
  type DeskOptions,
  type TestOffice,
} from './office.ts'
import { client, openProvider, type TestProvider } from './openid-provider.ts'

const secret = 'a secret of more than thirty-two characters'
const password = 'sông Son mùa nước cạn'
/** What the browser says of answers that the journeys provoke. */
const expects = /status of (401|403|422|429)/
const name = 'Nguyễn Thị Hà'

function describeSignIn(): void {
  let office: TestOffice
  let provider: TestProvider

  beforeAll(async () => {
    provider = await openProvider()
    office = await openOffice({
      CHALO_SECRET: secret,
      CHALO_OIDC_ISSUER: provider.issuer,
      CHALO_OIDC_CLIENT_ID: client.id,
      CHALO_OIDC_CLIENT_SECRET: client.secret,
      CHALO_OIDC_NAME: 'tài khoản của tỉnh',
    })
    provider.serve(`${office.base}/api/auth/callback/oidc`)
  }, 120_000)
  afterAll(async () => {
    await office.close()
    await provider.close()
  })

  /** A desk at an address of its own: how often one address may sign in is not what the journeys are about. */
  let desks = 0
  const open = (options: DeskOptions = {}) =>
    office.open({ expects, extraHTTPHeaders: { 'x-forwarded-for': `10.2.0.${++desks}` }, ...options })

  /** An officer of the province's lead department with an account of his own. */
  function officer(email: string, role: Role = 'lead'): Promise<string> {
    const system = systemActor('test')
    return transaction(office.db, async (trx) => {
      const { id } = await createUser(trx, system, { email, name, password, locale: 'vi' })
      const org = await trx
        .selectFrom('organizations')
        .select('recordId')
        .where('code', '=', 'quang-binh')
        .executeTakeFirstOrThrow()
      await assignRole(trx, system, { userId: id, role, orgId: org.recordId, validTo: null })
      return id
    })
  }

  async function fillIn(page: Page, email: string, given = password): Promise<void> {
    await page.getByLabel('Thư công vụ').fill(email)
    await page.getByLabel('Mật khẩu', { exact: true }).fill(given)
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  }

  async function enter(page: Page, email: string, next = '/account'): Promise<void> {
    await page.goto(`/office/sign-in?next=${encodeURIComponent(next)}`)
    await fillIn(page, email)
    await page.waitForURL(`**/office${next}`)
  }

  const alert = (page: Page) => page.getByRole('alert')

  test('a password opens the page that was asked for; five wrong ones lock the address', async () => {
    await officer('mat-khau@example.vn')
    const { page, close } = await open()
    await page.goto('/office/account')
    await page.waitForURL(/\/office\/sign-in\?next=/)
    await fillIn(page, 'mat-khau@example.vn', 'sai')
    await alert(page).getByText('Còn 4 lần thử trước khi tạm khóa 15 phút').waitFor()
    expect(await page.getByLabel('Thư công vụ').inputValue()).toBe('mat-khau@example.vn')
    await picture(page, 'dang-nhap-sai')
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
    await page.getByRole('button', { name: /Tài khoản, giao diện, đăng xuất/ }).click()
    await page.getByRole('menuitem', { name: 'Đăng xuất' }).click()
    await page.waitForURL('**/office/sign-in')
    for (const left of ['Còn 4', 'Còn 3', 'Còn 2', 'Còn 1', 'tạm khóa sau 5 lần nhập sai']) {
      await fillIn(page, 'mat-khau@example.vn', 'sai')
      await alert(page).getByText(left).waitFor()
    }
    await fillIn(page, 'mat-khau@example.vn')
    await alert(page).getByText('tạm khóa sau 5 lần nhập sai').waitFor()
    await close()
  })

  test('an authenticator is set up from its QR code or typed key, and asked for at the next sign-in', async () => {
    await officer('hai-lop@example.vn', 'administrator')
    const { page, close } = await open()
    await enter(page, 'hai-lop@example.vn')
    await page.getByText('Quy định an toàn yêu cầu quản trị viên dùng xác thực hai lớp').waitFor()
    await page.getByRole('button', { name: 'Bật: Ứng dụng xác thực' }).click()
    const setUp = page.getByRole('dialog', { name: 'Bật ứng dụng xác thực' })
    await setUp.getByRole('img', { name: 'Mã QR cho ứng dụng xác thực' }).waitFor()
    const key = ((await setUp.locator('code').textContent()) ?? '').replaceAll(' ', '')
    await picture(page, 'xac-thuc-hai-lop')
    await expectAccessible(page)
    await setUp.getByLabel('Mã sáu chữ số đang hiện').fill('000000')
    await setUp.getByRole('button', { name: 'Bật', exact: true }).click()
    await alert(page).getByText('Mã chưa khớp').waitFor()
    await setUp.getByLabel('Mã sáu chữ số đang hiện').fill(totpCode(key, Date.now() - 30_000))
    await setUp.getByRole('button', { name: 'Bật', exact: true }).click()
    const shown = page.getByRole('dialog', { name: 'Mã dự phòng' })
    const backup = (await shown.getByRole('listitem').first().textContent()) ?? ''
    expect(await shown.getByRole('listitem').count()).toBe(10)
    await shown.getByRole('button', { name: 'Tôi đã cất' }).click()
    await page.getByText('Còn 10 mã').waitFor()

    await page.context().clearCookies()
    await page.goto('/office/sign-in')
    await fillIn(page, 'hai-lop@example.vn')
    await page.getByLabel('Mã sáu chữ số').fill('123456')
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await alert(page).getByText('Mã chưa đúng hoặc đã dùng').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Mã sáu chữ số').fill(totpCode(key, Date.now()))
    await page.getByRole('button', { name: 'Tiếp tục' }).click()
    await page.waitForURL('**/office')

    await page.context().clearCookies()
    await page.goto('/office/sign-in')
    await fillIn(page, 'hai-lop@example.vn')
    await page.getByRole('button', { name: 'Mất điện thoại? Dùng mã dự phòng' }).click()
    await page.getByLabel('Mã dự phòng').fill(backup)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/office')
    await close()
  })

  test('a passkey is made, named, used without a password, and removed', async () => {
    await officer('khoa@example.vn')
    const { page, context, close } = await open()
    await withAuthenticator(context, page)
    await enter(page, 'khoa@example.vn')
    await page.getByRole('button', { name: 'Thêm khóa truy cập' }).click()
    await page.getByRole('textbox', { name: 'Tên khóa' }).fill('Máy cơ quan')
    await page.getByRole('button', { name: 'Tạo khóa trên máy này' }).click()
    await page.getByText('Máy cơ quan', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Đổi tên khóa Máy cơ quan' }).click()
    await page.getByRole('textbox', { name: 'Tên khóa' }).fill('Máy ở phòng 205')
    await page.getByRole('button', { name: 'Giữ tên' }).click()
    await page.getByText('Máy ở phòng 205', { exact: true }).waitFor()

    // Beside the password the passkey is the second step; by itself it is enough.
    await context.clearCookies()
    await page.goto('/office/sign-in?next=/account')
    await fillIn(page, 'khoa@example.vn')
    await page.getByRole('button', { name: 'Dùng khóa truy cập' }).click()
    await page.waitForURL('**/office/account')
    await context.clearCookies()
    await page.goto('/office/sign-in?next=/account')
    await page.getByRole('button', { name: 'Khóa truy cập' }).click()
    await page.waitForURL('**/office/account')
    await page.getByText('dùng lần cuối').waitFor()
    await page.getByRole('button', { name: 'Xóa khóa Máy ở phòng 205' }).click()
    await page.getByText('Đã xóa khóa truy cập «Máy ở phòng 205».').waitFor()
    await context.clearCookies()
    await page.goto('/office/sign-in')
    await page.getByRole('button', { name: 'Khóa truy cập' }).click()
    await alert(page).getByText('Khóa truy cập này không mở được tài khoản nào ở đây').waitFor()
    await close()
  })

  test('the province’s own sign-in opens the account of a verified address, and makes none', async () => {
    const id = await officer('mot-lan@example.vn')
    // The provider stands at another address, which the fixture would report.
    const browser = await openBrowser()
    const through = async (login: string) => {
      const context = await browser.newContext({ baseURL: office.base, locale: 'vi-VN' })
      const page = await context.newPage()
      await page.goto('/office/sign-in?next=/account')
      await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản của tỉnh' }).click()
      await page.locator('[name=login]').fill(login)
      await page.locator('[name=password]').fill('whatever')
      await page.locator('[type=submit]').click()
      await page.locator('[type=submit]').click()
      await page.waitForURL(`${office.base}/**`)
      return page
    }
    const page = await through('mot-lan@example.vn')
    await page.getByRole('heading', { name: 'Tài khoản của tôi' }).waitFor()
    const linked = await office.db.selectFrom('userAccounts').selectAll().where('userId', '=', id).execute()
    const identity = linked.find(({ providerId }) => providerId === 'oidc')
    expect(identity).toMatchObject({ accessToken: null, idToken: null, refreshToken: null })
    for (const login of ['unverified hai-lop@example.vn', 'nguoi-la@example.vn']) {
      const refusedPage = await through(login)
      await alert(refusedPage).getByText('không ứng với tài khoản nào ở đây').waitFor()
    }
    const strangers = await office.db
      .selectFrom('users')
      .select('id')
      .where('email', '=', 'nguoi-la@example.vn')
      .execute()
    expect(strangers).toEqual([])
    await browser.close()
  })

  test('I see my sessions and end one; whoever sits there is asked to sign in over his page', async () => {
    await officer('phien@example.vn')
    const [here, there] = [await open(), await open()]
    await enter(there.page, 'phien@example.vn')
    await enter(here.page, 'phien@example.vn')
    await here.page.getByText('máy này').waitFor()
    await here.page.getByRole('button', { name: /^Kết thúc phiên Chrome/ }).click()
    await here.page.getByText('Đã kết thúc phiên.').waitFor()
    await there.page.getByRole('button', { name: 'Tạo khóa' }).click()
    await there.page.getByLabel('Khóa dùng để làm gì').fill('Tổng hợp hằng tuần')
    await there.page.getByRole('dialog').getByRole('button', { name: 'Tạo khóa' }).click()
    const cover = there.page.getByRole('dialog', { name: 'Phiên làm việc đã hết' })
    await cover.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await cover.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
    await there.page.getByRole('dialog', { name: 'Khóa «Tổng hợp hằng tuần» đã tạo' }).waitFor()
    await here.close()
    await there.close()
  })

  test('nobody there for a quarter of an hour: the page is covered, and what was typed is still there', async () => {
    const id = await officer('nghi@example.vn')
    const { page, close } = await open()
    await page.clock.install()
    await enter(page, 'nghi@example.vn')
    const field = page.getByLabel('Họ tên hiển thị')
    await field.fill('Nguyễn Thị Hà (đang gõ dở')
    await page.waitForTimeout(500)
    await page.clock.fastForward('15:30')
    const cover = page.getByRole('dialog', { name: 'Màn hình đã khóa' })
    await cover.waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => lockedAt(id)).not.toBeNull()
    await picture(page, 'khoa-man-hinh')
    await expectAccessible(page)
    const given = cover.getByLabel('Mật khẩu', { exact: true })
    await given.fill('sai')
    await cover.getByRole('button', { name: 'Mở khóa' }).click()
    await alert(page).getByText('không đúng').waitFor()
    await given.fill(password)
    await cover.getByRole('button', { name: 'Mở khóa' }).click()
    await cover.waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('Nguyễn Thị Hà (đang gõ dở')
    expect(await lockedAt(id)).toBeNull()
    await close()
  })

  async function lockedAt(userId: string): Promise<Date | null> {
    const session = office.db.selectFrom('userSessions').select('lockedAt').where('userId', '=', userId)
    return (await session.executeTakeFirstOrThrow()).lockedAt
  }

  test.each([
    { locale: 'vi-VN', viewport: { width: 1440, height: 900 } },
    { locale: 'en-GB', viewport: { width: 360, height: 740 } },
  ])('sign-in and account are accessible and whole in $locale', async (look) => {
    const { page, close } = await open(look)
    await page.goto('/office/sign-in')
    await page
      .getByRole('button', { name: look.locale === 'vi-VN' ? 'Lãnh đạo phê duyệt' : 'Approving leader' })
      .waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await page.getByRole('button', { name: /Approving leader|Lãnh đạo phê duyệt/ }).click()
    await page.waitForURL('**/office')
    await page.goto('/office/account')
    await page.getByRole('heading', { name: /^(Vai trò của tôi|My roles)$/ }).waitFor()
    await page.getByText('Chrome').first().waitFor()
    await expectAccessible(page)
    await expectFits(page)
    await close()
  })

  test('the first administrator is made with the code of the terminal, once', async () => {
    await sql`delete from users`.execute(office.db)
    await sql`update records set deleted_at = now() where collection <> 'organizations'`.execute(office.db)
    const { page, close } = await open()
    await page.goto('/office/sign-in')
    await page.getByRole('heading', { name: 'Tạo quản trị viên đầu tiên' }).waitFor()
    expect(await page.getByRole('button', { name: 'Lãnh đạo phê duyệt' }).count()).toBe(0)
    await page.getByLabel('Mã cài đặt').fill('aaaa-aaaa-aaaa')
    await page.getByLabel('Họ tên').fill(name)
    await page.getByLabel('Thư công vụ').fill('Dau-Tien@example.vn')
    await page.getByLabel('Mật khẩu', { exact: true }).fill('ngắn')
    await picture(page, 'quan-tri-dau-tien')
    await expectAccessible(page)
    const make = page.getByRole('button', { name: 'Tạo và vào Chalo' })
    await make.click()
    await alert(page).getByText('Mã cài đặt chưa đúng').waitFor()
    await page.getByLabel('Mã cài đặt').fill(setupCode(secret))
    await make.click()
    await alert(page).getByText('Mật khẩu cần ít nhất 14 ký tự').waitFor()
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
    await make.click()
    await page.waitForURL('**/office')
    const first = page.getByRole('region', { name: 'Bước đầu' })
    await first.getByText('0 trong 4').or(first.getByText('1 trong 4')).waitFor()
    await expectAccessible(page)
    await picture(page, 'buoc-dau')
    await first.getByRole('button', { name: /Bảo vệ tài khoản quản trị/ }).click()
    await page.getByRole('heading', { name: 'Xác thực hai lớp' }).waitFor()
    await page.goto('/office/account')
    await page.getByText('dau-tien@example.vn').waitFor()
    await page.getByText('Quản trị', { exact: true }).first().waitFor()
    await page.context().clearCookies()
    await page.goto('/office/sign-in')
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor()
    await close()
  })
}

/** A device with a fingerprint reader that always says yes. */
async function withAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

if (executablePath) describe('signing in', { timeout: 60_000 }, describeSignIn)
