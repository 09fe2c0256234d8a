import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringInterfaceTexts } from '../src/modules/translations/interface/bring.ts'
import { listKept } from '../src/modules/translations/interface/kept.ts'
import { interfaceTexts } from '../src/modules/translations/interface/schema.ts'
import { signedIn, type Officer } from './portal/officers.ts'
import { openSite, type TestSite } from './portal/site.ts'

type Text = { locale: string; version: number; state: string; fields: { messages: Record<string, string> } }

let site: TestSite
let officers: Record<'lead' | 'reviewer' | 'leader', Officer>
let texts: string
beforeAll(async () => {
  site = await openSite()
  await bringInterfaceTexts(site.db, interfaceTexts)
  const [lead, reviewer, leader] = await Promise.all(
    (['lead', 'reviewer', 'leader'] as const).map((role) => signedIn(site.base, role)),
  )
  if (!lead || !reviewer || !leader) throw new Error('Somebody could not sign in')
  officers = { lead, reviewer, leader }
  const portal = (await listKept(site.db)).find(({ name }) => name === 'portal')
  texts = `/api/records/interface-texts/${portal?.recordId}/texts`
})
afterAll(() => site.close())

const footerOf = async (locale: string) => (await fetch(`${site.base}/${locale}`)).text()

async function move(officer: Officer, to: string): Promise<void> {
  const lo = (await officer.must('GET', texts)) as unknown as Text[]
  const version = lo.find(({ locale }) => locale === 'lo')?.version
  await officer.must('POST', `${texts}/lo/transitions`, { version, to })
}

test('a native reader mends a word of the portal: readers see it when it is approved, in that language alone', async () => {
  const before = (await officers.lead.must('GET', texts)) as unknown as Text[]
  const lo = before.find(({ locale }) => locale === 'lo')
  const said = lo?.fields.messages['navPress'] ?? ''
  expect(await footerOf('lo')).toContain(said)
  const messages = { ...lo?.fields.messages, navPress: 'ຂ່າວສານໃໝ່' }
  await officers.lead.must('PUT', `${texts}/lo`, {
    version: lo?.version,
    fields: { ...lo?.fields, messages },
  })
  await move(officers.lead, 'submit')
  await move(officers.reviewer, 'review')
  expect(await footerOf('lo')).not.toContain('ຂ່າວສານໃໝ່')
  await move(officers.leader, 'approve')
  await expect.poll(() => footerOf('lo')).toContain('ຂ່າວສານໃໝ່')
  expect(await footerOf('th')).not.toContain('ຂ່າວສານໃໝ່')
  await move(officers.leader, 'withdraw')
  await expect.poll(() => footerOf('lo')).not.toContain('ຂ່າວສານໃໝ່')
})
