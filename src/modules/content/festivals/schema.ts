import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import {
  coordinateFields,
  coverFields,
  districtsField,
  nameField,
  proofFields,
  recognitionFields,
  relatedField,
} from '../shared/fields.ts'
import { coordinateIssues, orderIssues, recognitionIssues, sameName, takenPlace } from '../shared/rules.ts'
import { addressText, adviceText, commonTexts, contactNoteText, howToGetText } from '../shared/texts.ts'
import { calendarIssues } from './rules.ts'

export const festivalKinds = {
  festival: { vi: 'Lễ hội', en: 'Festival' },
  ritual: { vi: 'Nghi lễ, tín ngưỡng', en: 'Ritual' },
  'performing-art': { vi: 'Nghệ thuật trình diễn', en: 'Performing art' },
  contest: { vi: 'Hội thi, trò chơi dân gian', en: 'Contest or folk game' },
  custom: { vi: 'Tập quán xã hội', en: 'Custom' },
} as const satisfies Record<string, Labels>

export const calendars = {
  solar: { vi: 'Dương lịch', en: 'Solar calendar' },
  lunar: { vi: 'Âm lịch', en: 'Lunar calendar' },
} as const satisfies Record<string, Labels>

export const recurrences = {
  yearly: { vi: 'Hằng năm', en: 'Every year' },
  'some-years': { vi: 'Vài năm một lần', en: 'Every few years' },
  occasional: { vi: 'Không theo định kỳ', en: 'Now and then' },
  'all-year': { vi: 'Quanh năm', en: 'All year' },
} as const satisfies Record<string, Labels>

const day = { min: 1, max: 31 }
const month = { min: 1, max: 12 }

export const festivals = defineCollection({
  name: 'festivals',
  label: { vi: 'Lễ hội, nghệ thuật', en: 'Festivals and arts' },
  singular: { vi: 'lễ hội', en: 'festival' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    kind: field.choice(festivalKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    ...recognitionFields,
    calendar: field.choice(calendars, {
      label: { vi: 'Lịch', en: 'Calendar' },
      help: {
        vi: 'Ngày, tháng dưới đây tính theo lịch này.',
        en: 'The days and months below are of this calendar.',
      },
    }),
    startDay: field.integer({ label: { vi: 'Từ ngày', en: 'From day' }, ...day }),
    startMonth: field.integer({ label: { vi: 'Từ tháng', en: 'From month' }, ...month }),
    endDay: field.integer({ label: { vi: 'Đến ngày', en: 'To day' }, ...day }),
    endMonth: field.integer({ label: { vi: 'Đến tháng', en: 'To month' }, ...month }),
    recurrence: field.choice(recurrences, { label: { vi: 'Chu kỳ', en: 'Recurs' } }),
    startsOn: field.date({
      label: { vi: 'Kỳ gần nhất: từ ngày', en: 'Next or last time: from' },
      help: {
        vi: 'Ngày dương lịch đã công bố; nuôi lịch sự kiện.',
        en: 'Announced solar date; it feeds the calendar.',
      },
    }),
    endsOn: field.date({ label: { vi: 'Kỳ gần nhất: đến ngày', en: 'Next or last time: to' } }),
    place: field.record('places', { label: { vi: 'Nơi diễn ra', en: 'Place' } }),
    communities: field.records('people', { label: { vi: 'Cộng đồng', en: 'Communities' } }),
    organizer: field.organization({ label: { vi: 'Cơ quan tổ chức', en: 'Organiser' } }),
    districts: districtsField,
    ...coordinateFields,
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    when: field.text({
      label: { vi: 'Thời gian', en: 'When' },
      help: {
        vi: 'Ví dụ: đêm 16 tháng Giêng âm lịch.',
        en: 'For example: on the night of 16 of the first lunar month.',
      },
      max: 300,
    }),
    address: addressText,
    howToGet: howToGetText,
    advice: adviceText,
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: takenPlace,
  identity: ({ name }) => sameName(name),
  check: (fields) => [
    ...calendarIssues(fields),
    ...orderIssues(fields.startsOn, fields.endsOn, { from: 'startsOn', to: 'endsOn' }),
    ...coordinateIssues(fields),
    ...recognitionIssues(fields),
  ],
})

export type FestivalFields = z.output<typeof festivals.shape>
