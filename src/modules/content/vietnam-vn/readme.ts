import { localeNames } from '../../../platform/locales.ts'
import type { SentItem } from './item.ts'
import { WIDEST } from './pictures.ts'

const consents: Readonly<Record<string, string>> = {
  given: 'đã đồng ý / given',
  'not-needed': 'không cần / not needed',
  missing: 'chưa có / missing',
}

/** What is in the package, under which terms, and what is missing: the first thing that whoever opens it reads. */
export function readme(
  items: readonly SentItem[],
  { madeAt, origin }: { madeAt: Date; origin: string },
): string {
  return [
    'GÓI GỬI VIETNAM.VN / PACKAGE FOR VIETNAM.VN',
    `Lập lúc / made at: ${madeAt.toISOString()}`,
    `Nguồn / source: ${origin}`,
    '',
    'Mỗi mục một thư mục: text/ (HTML, TXT theo ngôn ngữ), pictures/, captions.csv, item.json.',
    'A folder for each item: text/ (HTML and TXT by language), pictures/, captions.csv, item.json.',
    'Bài viết: được đăng lại khi ghi rõ nguồn, không sửa nội dung. Hình: theo giấy phép ghi cùng từng hình.',
    'Texts may be republished unchanged with the source named. Pictures: under the licence given with each.',
    '',
    ...items.flatMap(itemLines),
  ].join('\r\n')
}

function itemLines({ folder, pages, pictures, missing, rights, subject }: SentItem): string[] {
  const [first] = pages
  const awaiting = pages.filter(({ locale, reading }) => locale !== 'vi' && reading === 'awaiting')
  const names = (list: typeof pages) => list.map(({ locale }) => localeNames[locale]).join(', ')
  return [
    `== ${first?.title ?? folder} (${folder}/)`,
    `Ngôn ngữ / languages: ${names(pages)}`,
    ...(awaiting.length > 0
      ? [`Chờ người bản ngữ đọc duyệt / awaiting a native reader: ${names(awaiting)}`]
      : []),
    ...(subject === null
      ? []
      : [`Đồng ý của người, cộng đồng được giới thiệu / consent: ${consents[subject] ?? subject}`]),
    ...pictures.flatMap(({ medium, files, width }) => {
      const known = rights.get(medium.id)
      const consent = known?.consent
      return [
        `- ${files.map(({ name }) => name).join(', ')}: ${width ?? '?'} px; ${medium.credit ?? medium.author ?? '?'}; ${medium.licence ?? 'chưa ghi giấy phép / no licence given'}`,
        `  người trong hình / persons shown: ${consent ? (consents[consent] ?? consent) : 'chưa ghi / not stated'}${known?.consentDocument ? ` (${known.consentDocument})` : ''}`,
        ...((width ?? 0) < WIDEST.asked
          ? [`  ! Bản gốc chỉ rộng ${width} px, dưới ${WIDEST.asked} px / the original is no wider`]
          : []),
      ]
    }),
    ...missing.map((title) => `! Không kèm / not included: ${title}`),
    '',
  ]
}
