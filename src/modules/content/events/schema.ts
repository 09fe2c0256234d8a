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
  relatedField,
} from '../shared/fields.ts'
import { coordinateIssues, orderIssues, sameName, takenPlace } from '../shared/rules.ts'
import { commonTexts, contactNoteText } from '../shared/texts.ts'

export const eventKinds = {
  festival: { vi: 'Lễ hội', en: 'Festival' },
  culture: { vi: 'Văn hóa, nghệ thuật', en: 'Culture and arts' },
  sport: { vi: 'Thể thao', en: 'Sport' },
  exhibition: { vi: 'Triển lãm, trưng bày', en: 'Exhibition' },
  fair: { vi: 'Hội chợ', en: 'Fair' },
  conference: { vi: 'Hội nghị, hội thảo', en: 'Conference' },
  investment: { vi: 'Xúc tiến đầu tư, du lịch', en: 'Investment or tourism promotion' },
  diplomacy: { vi: 'Hoạt động đối ngoại', en: 'External relations' },
  other: { vi: 'Loại khác', en: 'Another kind' },
} as const satisfies Record<string, Labels>

export const events = defineCollection({
  name: 'events',
  // `events` is the log of everything.
  table: 'cultural_events',
  label: { vi: 'Sự kiện', en: 'Events' },
  singular: { vi: 'sự kiện', en: 'event' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    kind: field.choice(eventKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    startsOn: field.date({ label: { vi: 'Từ ngày', en: 'From' }, required: true, listed: true }),
    endsOn: field.date({
      label: { vi: 'Đến ngày', en: 'To' },
      help: { vi: 'Bỏ trống nếu chỉ diễn ra trong một ngày.', en: 'Leave empty when it takes one day.' },
    }),
    festival: field.record('festivals', {
      label: { vi: 'Là một kỳ của lễ hội', en: 'Edition of the festival' },
    }),
    organizers: field.organizations({ label: { vi: 'Cơ quan tổ chức', en: 'Organisers' }, listed: true }),
    place: field.record('places', { label: { vi: 'Địa điểm', en: 'Place' } }),
    districts: districtsField,
    ...coordinateFields,
    website: field.text({ label: { vi: 'Trang của sự kiện', en: 'Website' }, unsearched: true }),
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    lunarNote: field.text({
      label: { vi: 'Ngày âm lịch', en: 'Lunar date' },
      help: { vi: 'Ví dụ: Rằm tháng Ba.', en: 'For example: full moon of the third lunar month.' },
      max: 200,
    }),
    venue: field.text({ label: { vi: 'Nơi diễn ra', en: 'Venue' }, max: 300 }),
    programme: field.longText({ label: { vi: 'Chương trình', en: 'Programme' }, max: 5000 }),
    contactNote: contactNoteText,
  }),
  title: ({ name }) => name ?? '',
  happened: takenPlace,
  identity: ({ name, startsOn }) => (startsOn === null ? null : sameName(name, startsOn)),
  check: (fields) => [
    ...orderIssues(fields.startsOn, fields.endsOn, { from: 'startsOn', to: 'endsOn' }),
    ...coordinateIssues(fields),
  ],
})

export type EventFields = z.output<typeof events.shape>
