import { expect, test } from 'vitest'
import type { Collection } from '../../records/collection.ts'
import { checkFields } from '../../records/validate.ts'
import { crafts } from './crafts/schema.ts'
import { events } from './events/schema.ts'
import { festivals } from './festivals/schema.ts'
import { investmentProjects } from './investment-projects/schema.ts'
import { people } from './people/schema.ts'
import { places } from './places/schema.ts'
import { readSource } from './publication/sources.ts'

function placesOf(collection: Collection, fields: Record<string, unknown>): string[] {
  const result = checkFields(collection, fields)
  return 'issues' in result ? result.issues.map(({ at }) => at) : []
}

test.each<[string, Collection, Record<string, unknown>, string[]]>([
  ['half a point', places, { latitude: 17.5 }, ['longitude']],
  ['a recognition without its title', places, { recognizedYear: 2003 }, ['recognition']],
  ['a day without its month', festivals, { calendar: 'lunar', startDay: 15 }, ['startMonth']],
  ['a month of no calendar', festivals, { startMonth: 3 }, ['calendar']],
  ['the 31st of a lunar month', festivals, { calendar: 'lunar', startDay: 31, startMonth: 1 }, ['startDay']],
  ['30 February', festivals, { calendar: 'solar', startDay: 30, startMonth: 2 }, ['startDay']],
  ['stars by decision without stars', crafts, { ocopYear: 2019 }, ['ocopStars']],
  ['years of a living person', people, { kind: 'person', bornYear: 1960 }, ['bornYear']],
  ['consent not needed for no reason', people, { consent: 'not-needed' }, ['consentNote']],
  [
    'a date of consent that nobody gave',
    people,
    { consent: 'asked', consentOn: '2017-05-01' },
    ['consentOn'],
  ],
  [
    'an event that ends before it starts',
    events,
    { startsOn: '2017-05-02', endsOn: '2017-05-01' },
    ['endsOn'],
  ],
  [
    'a validity that ends before it begins',
    investmentProjects,
    { validFrom: '2018-01-01', validUntil: '2017-01-01' },
    ['validUntil'],
  ],
  ['a validity without a beginning', investmentProjects, { validUntil: '2020-01-01' }, []],
  ['a historical figure', people, { kind: 'historical', bornYear: 1911, diedYear: 2013 }, []],
  ['a festival by the moon', festivals, { calendar: 'lunar', startDay: 16, startMonth: 1 }, []],
])('%s', (_, collection, fields, at) => {
  expect(placesOf(collection, fields)).toEqual(at)
})

test.each([
  [
    'UNESCO. Hồ sơ 951bis. https://whc.unesco.org/en/list/951',
    'UNESCO. Hồ sơ 951bis.',
    'https://whc.unesco.org/en/list/951',
  ],
  ['Báo Nhân dân – https://nhandan.vn/a', 'Báo Nhân dân', 'https://nhandan.vn/a'],
  ['https://nhandan.vn/a', 'nhandan.vn', 'https://nhandan.vn/a'],
  ['Quyết định số 1062/QĐ-TTg ngày 05/7/2013', 'Quyết định số 1062/QĐ-TTg ngày 05/7/2013', null],
  ['javascript:alert(1)', 'javascript:alert(1)', null],
])('the source «%s» is «%s» at %s', (line, text, url) => {
  expect(readSource(line)).toEqual({ text, url })
})
