import { expect, test } from 'vitest'
import { aliasIssues, matchOutlet } from './outlets.ts'
import { areaWarnings, delegationIdentity, delegationIssues, memberIssues } from './rules.ts'
import { acceptedStages, canMove, stageRules, stages, type Stage } from './stages.ts'

const all = Object.keys(stages) as Stage[]

test('a delegation is refused or withdrawn once and for all, and its products are followed last', () => {
  const ends = all.filter((stage) => stageRules[stage].next.length === 0)
  expect(ends.sort()).toEqual(['refused', 'tracking', 'withdrawn'])
})

test.each([
  ['received', 'appraising', true],
  ['appraising', 'submitted', true],
  ['received', 'accepted', false],
  ['refused', 'hosting', false],
  ['hosting', 'adjusting', true],
  ['adjusting', 'hosting', true],
  ['ended', 'tracking', false],
  [null, 'ended', true],
] as const)('from %s to %s: %s', (from, to, allowed) => {
  expect(canMove(from, to)).toBe(allowed)
})

test('every stage can be reached from the receipt', () => {
  const reached = new Set<Stage>(['received'])
  for (const stage of reached) for (const next of stageRules[stage].next) reached.add(next)
  expect([...reached].sort()).toEqual([...all].sort())
})

test('nobody is accepted without the decision', () => {
  const before = all.filter((stage) => !acceptedStages.includes(stage))
  const entries = before.flatMap((stage) =>
    stageRules[stage].next.filter((next) => acceptedStages.includes(next)),
  )
  expect(entries).toEqual(['accepted'])
})

const outlets = [
  { name: 'France Télévisions', aliases: ['France Televison', 'FTV'] },
  { name: 'BBC', aliases: ['British Broadcasting Corporation'] },
  { name: 'Đài A', aliases: ['FTV'] },
]

test.each([
  ['france televisions', 'France Télévisions'],
  ['France Televison', 'France Télévisions'],
  ['«BBC»', 'BBC'],
  ['British  broadcasting corporation', 'BBC'],
  ['dai a', 'Đài A'],
  ['FTV', undefined],
  ['NHK', undefined],
  ['', undefined],
])('«%s» means %s', (written, name) => {
  expect(matchOutlet(written, outlets)?.name).toBe(name)
})

test('an alias that says nothing new is pointed out', () => {
  expect(aliasIssues({ name: 'BBC', aliases: ['B.B.C', 'bbc'] })).toMatchObject([
    { params: { alias: 'bbc' } },
  ])
})

const undated = { startsOn: null, endsOn: null, year: 2017, outlet: null, outletAsWritten: 'BBC' }

test('while only the year is known, one outlet comes once a year', () => {
  expect(delegationIdentity(undated)).toBe('bbc|2017')
  expect(delegationIdentity({ ...undated, year: null })).toBeNull()
  expect(delegationIdentity({ ...undated, outletAsWritten: null })).toBeNull()
  expect(delegationIdentity({ ...undated, startsOn: '2017-03-01' })).not.toBe(
    delegationIdentity({ ...undated, startsOn: '2017-09-01' }),
  )
})

const steps = {
  receivedOn: null,
  repliedOn: null,
  replyDueOn: null,
  startsOn: null,
  endsOn: null,
  reportedOn: null,
}

test('a reply before its receipt and a report before the delegation came are refused', () => {
  expect(delegationIssues({ ...steps, receivedOn: '2026-07-02', repliedOn: '2026-07-01' })).toMatchObject([
    { at: 'repliedOn' },
  ])
  expect(delegationIssues({ ...steps, startsOn: '2026-07-02', reportedOn: '2026-07-01' })).toMatchObject([
    { at: 'reportedOn' },
  ])
  expect(delegationIssues(steps)).toEqual([])
})

test.each([
  [{ places: ['Cửa khẩu Quốc tế Cha Lo'], borderArea: null, borderConsentOn: null }, ['borderArea']],
  [{ places: ['Cửa khẩu Quốc tế Cha Lo'], borderArea: false, borderConsentOn: null }, []],
  [{ places: ['xã vùng cao'], borderArea: true, borderConsentOn: null }, ['borderConsentOn']],
  [{ places: ['Đồn Biên phòng'], borderArea: true, borderConsentOn: '2026-07-01' }, []],
  [{ places: null, borderArea: null, borderConsentOn: null }, []],
])('border, closed and military areas are pointed out: %o', (area, fields) => {
  expect(areaWarnings(area).map(({ at }) => at)).toEqual(fields)
})

test('a passport number is kept only with the day of its deletion', () => {
  expect(memberIssues({ passport: 'X0000000', expires: null })).toMatchObject([{ at: 'expires' }])
  expect(memberIssues({ passport: 'X0000000', expires: '2026-12-31' })).toEqual([])
  expect(memberIssues({ passport: null, expires: null })).toEqual([])
})
