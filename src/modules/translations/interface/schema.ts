import { z } from 'zod'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'

export const interfaceParts = {
  portal: { vi: 'Cổng thông tin', en: 'Portal' },
  office: { vi: 'Văn phòng làm việc', en: 'Office' },
} as const

export type InterfacePart = keyof typeof interfaceParts

/** The collection of the words of portal and office. */
export const INTERFACE_TEXTS = 'interface-texts'

/** The words of the program itself, a catalogue a record, so that a reader can mend them without a developer. */
export const interfaceTexts = defineCollection({
  name: INTERFACE_TEXTS,
  label: { vi: 'Lời giao diện', en: 'Interface texts' },
  singular: { vi: 'nhóm lời giao diện', en: 'catalogue of interface texts' },
  texts: z.strictObject({
    title: field.text({ label: { vi: 'Tên nhóm', en: 'Name' }, max: 300, required: true }),
    messages: field.messages({
      label: { vi: 'Các lời', en: 'Messages' },
      help: {
        vi: 'Chỗ {trong ngoặc} được chương trình điền vào; giữ nguyên chữ trong ngoặc.',
        en: 'What stands {in braces} is filled in by the program; leave the word in the braces as it is.',
      },
    }),
  }),
  shape: {
    name: field.text({
      label: { vi: 'Tên trong chương trình', en: 'Name in the program' },
      max: 100,
      required: true,
      listed: true,
    }),
    part: field.choice(interfaceParts, {
      label: { vi: 'Phần', en: 'Part' },
      required: true,
      listed: true,
    }),
  },
  title: ({ name }) => name ?? '',
  happened: () => null,
  identity: ({ name }) => name,
})
