import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import { coverFields, districtsField, nameField, proofFields, relatedField } from '../shared/fields.ts'
import { madeOn, sameName } from '../shared/rules.ts'
import { commonTexts } from '../shared/texts.ts'
import { consentIssues } from './rules.ts'

export const peopleKinds = {
  community: { vi: 'Cộng đồng, dân tộc', en: 'Community or people' },
  group: { vi: 'Nhóm, câu lạc bộ', en: 'Group or club' },
  person: { vi: 'Cá nhân', en: 'Person' },
  historical: { vi: 'Nhân vật lịch sử', en: 'Historical figure' },
} as const satisfies Record<string, Labels>

export const consents = {
  given: { vi: 'Đã đồng ý bằng văn bản', en: 'Given in writing' },
  'not-needed': { vi: 'Không cần (lý do ghi bên dưới)', en: 'Not needed (for the reason below)' },
  asked: { vi: 'Đang xin ý kiến', en: 'Asked for' },
  refused: { vi: 'Không đồng ý', en: 'Refused' },
} as const satisfies Record<string, Labels>

const PERSONAL_DATA = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'

export const people = defineCollection({
  name: 'people',
  label: { vi: 'Con người, cộng đồng', en: 'People and communities' },
  singular: { vi: 'cộng đồng, nhân vật', en: 'community or person' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    kind: field.choice(peopleKinds, { label: { vi: 'Là', en: 'Kind' }, required: true, listed: true }),
    publicRole: field.text({
      label: { vi: 'Vai trò công khai', en: 'Public role' },
      help: {
        vi: 'Chỉ việc làm mà công chúng biết: nghệ nhân, người dẫn đường… Không ghi đời tư.',
        en: 'Only what the public knows them for: artisan, guide… Nothing private.',
      },
      max: 300,
      listed: true,
    }),
    bornYear: field.integer({
      label: { vi: 'Năm sinh', en: 'Born' },
      help: { vi: 'Chỉ với nhân vật lịch sử.', en: 'For historical figures only.' },
      max: 2200,
    }),
    diedYear: field.integer({ label: { vi: 'Năm mất', en: 'Died' }, max: 2200 }),
    consent: field.choice(consents, {
      label: { vi: 'Sự đồng ý được giới thiệu', en: 'Consent to be shown' },
      legalBasis: PERSONAL_DATA,
      required: true,
      listed: true,
    }),
    consentOn: field.date({ label: { vi: 'Ngày đồng ý', en: 'Consented on' }, legalBasis: PERSONAL_DATA }),
    consentNote: field.text({
      label: { vi: 'Ghi chú về sự đồng ý', en: 'Note on consent' },
      help: {
        vi: 'Nơi lưu giấy đồng ý, hoặc vì sao không cần.',
        en: 'Where the paper is kept, or why none is needed.',
      },
      unsearched: true,
    }),
    districts: districtsField,
    place: field.record('places', { label: { vi: 'Nơi sinh sống, gắn bó', en: 'Place' } }),
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    role: field.text({ label: { vi: 'Vai trò', en: 'Role' }, max: 300 }),
    quote: field.longText({ label: { vi: 'Lời kể', en: 'In their words' }, max: 1000 }),
  }),
  title: ({ name }) => name ?? '',
  happened: madeOn,
  identity: ({ name, kind }) => sameName(name, kind),
  check: (fields) => [...consentIssues(fields)],
})

export type PeopleFields = z.output<typeof people.shape>
