import { fold } from './text/words.ts'

/** Topics whose sections hold opinions and intentions, not facts of the year. */
const zones = [
  'advantage',
  'difficulty',
  'strength',
  'weakness',
  'cause',
  'lesson',
  'plan',
  'recommendation',
] as const

export type Zone = (typeof zones)[number]

/** What a section is about; a zone decides how its items are read whatever stands in it. */
export type Topic =
  | Zone
  | 'evaluation'
  | 'context'
  | 'directives'
  | 'staffing'
  | 'training'
  | 'publications'
  | 'programmes'
  | 'gates'
  | 'press'
  | 'exhibitions'
  | 'budget'
  | 'activities'
  | 'results'

export function zoneOf(topic: Topic | null): Zone | null {
  return zones.find((zone) => zone === topic) ?? null
}

const some = '^(?:nhung |mot so |ve |cac |mat |yeu to )*'
const ahead =
  'phuong huong|du kien (?:ke hoach|nhiem vu|noi dung)|dinh huong (?:nhiem vu|cong tac|hoat dong)|nhiem vu (?:trong tam|chu yeu|chinh|cong tac)?.{0,40}(?:thoi gian toi|tiep theo|cuoi nam)|nhiem vu trong tam|thoi gian toi|(?:6|06|sau) thang cuoi nam|quy tiep theo|thang tiep theo|nhiem vu,? (?:va )?giai phap|giai phap (?:thuc hien|chu yeu|trong tam)'

/** In the order in which they are tried: what a heading names first counts more than what it adds. */
const rules: readonly [Topic, RegExp][] = [
  ['recommendation', new RegExp(`${some}(?:noi dung )?(?:de xuat|kien nghi|de nghi)`)],
  ['lesson', /bai hoc kinh nghiem|kinh nghiem rut ra/],
  ['cause', new RegExp(`${some}nguyen nhan`)],
  ['difficulty', new RegExp(`${some}(?:kho khan|thach thuc|vuong mac)`)],
  [
    'weakness',
    new RegExp(
      `${some}(?:ton tai|han che|khuyet diem|yeu kem|bat cap|diem yeu|chua lam duoc|chua dat|nhuoc diem)`,
    ),
  ],
  ['advantage', new RegExp(`${some}thuan loi(?!.{0,8}kho khan)`)],
  [
    'strength',
    new RegExp(
      `${some}(?:uu diem|diem manh|duoc(?= |$)|tich cuc|lam duoc|dat duoc|thanh tich|chuyen bien tich cuc|ket qua noi bat)`,
    ),
  ],
  ['plan', new RegExp(`^.{0,30}(?:${ahead})`)],
  ['recommendation', /kien nghi|de xuat/],
  ['evaluation', /danh gia|nhan xet/],
  ['weakness', /ton tai|han che|khuyet diem|yeu kem|bat cap/],
  ['gates', /cum thong tin|cua khau/],
  ['budget', /kinh phi|tai chinh|ngan sach/],
  [
    'directives',
    /van ban|chi dao, dieu hanh|chi dao dieu hanh|lanh dao, chi dao|quan triet|the che|cong tac chi dao|tham muu/,
  ],
  ['staffing', /nhan su|nhan luc|bo may|can bo|doi ngu|ban chi dao|kien toan|to chuc thuc hien nhiem vu/],
  ['training', /dao tao|tap huan|boi duong/],
  ['exhibitions', /trien lam|trung bay/],
  [
    'press',
    /phong vien|bao chi nuoc ngoai|hang thong tan|doan bao|truyen thong nuoc ngoai|bao chi quoc te|bao chi/,
  ],
  ['publications', /an pham|xuat ban|san pham|tai lieu/],
  ['programmes', /chuong trinh|de an|du an|phoi hop|hop tac|thoa thuan|ky ket/],
  ['activities', /hoat dong|tuyen truyen|su kien|quang ba|truyen thong/],
  ['results', /ket qua|tinh hinh thuc hien|cong tac/],
  ['context', /tinh hinh|dac diem|boi canh/],
]

/** What a heading announces. `year` is the report's: «nhiệm vụ năm 2019» in the report for 2018 is a plan. */
export function topicOf(heading: string, year: number | null): Topic | null {
  const text = fold(heading).replace(/^[^a-z0-9]{1,10}/, '')
  if (isPlan(text, year)) return 'plan'
  const found = rules.find(([, shape]) => shape.test(text))?.[0] ?? null
  return found === 'plan' && /^(?:ket qua|danh gia|tinh hinh|tong ket)/.test(text) ? 'results' : found
}

function isPlan(text: string, year: number | null): boolean {
  if (/phuong huong/.test(text)) return !/^(?:ket qua|danh gia|tong ket)/.test(text)
  if (/ket qua|danh gia|tinh hinh|ton tai|han che|kien nghi|tong ket/.test(text)) return false
  if (/(?:6|06|sau) thang cuoi nam/.test(text)) return true
  if (
    /^(?:mot so |cac |muc tieu, )?(?:nhiem vu|chuong trinh cong tac|ke hoach cong tac) (?!.*(?:da thuc hien|duoc giao))/.test(
      `${text} `,
    )
  )
    return !/nam \d{4}/.test(text) || later(text, year)
  const about = /nhiem vu|ke hoach|cong tac|chuong trinh|trong tam|giai phap|muc tieu|hoat dong/
  return later(text, year) && about.test(text) && !/giai doan/.test(text)
}

/** Whether a heading names a year after the report's. */
function later(text: string, year: number | null): boolean {
  const years = [...text.matchAll(/(?:19|20)\d\d/g)].map((match) => Number(match[0]))
  return year !== null && years.some((one) => one > year)
}

const label =
  '(?:thuan loi|kho khan|vuong mac|uu diem|nhuoc diem|ton tai|han che|khuyet diem|yeu kem|bat cap|nguyen nhan|bai hoc kinh nghiem|ket qua dat duoc|kien nghi|de xuat|phuong huong|kinh phi|mat duoc|mat tich cuc|diem manh|diem yeu|mat han che)'
const labels = new RegExp(
  `^(?:ve |cac |nhung |mot so |mat )*${label}(?:(?:,| va|, va)? (?:${label}|chu quan|khach quan|nhiem vu|giai phap|thoi gian toi|trong thoi gian toi|chu yeu|noi bat|cua (?:cac |nhung )?(?:ton tai|han che)(?:,? (?:ton tai|han che))?|(?:trong )?nam \\d{4}))*$`,
)

/** Words that head a passage even without a number: «Thuận lợi», «* Hạn chế», «Nguyên nhân chủ quan». */
export function isLabel(text: string): boolean {
  return (
    text.length <= 70 &&
    labels.test(
      fold(text)
        .replace(/[:.\s]{1,4}$/, '')
        .replace(/^[^a-z]{1,6}/, ''),
    )
  )
}
