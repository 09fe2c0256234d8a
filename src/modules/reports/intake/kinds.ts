import { fold } from '../../../platform/text/fold.ts'
import { documentTypes } from '../../directives/public.ts'

type Rule = readonly [RegExp, string]

/** The first rule whose pattern is found in the folded words; each pattern is written without accents. */
function firstOf(rules: readonly Rule[], ...words: (string | null)[]): string | null {
  const text = fold(words.filter(Boolean).join(' '))
  return rules.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

const LEVELS: readonly Rule[] = [
  [/bo chinh tri|ban bi thu|trung uong/, 'central-party'],
  [/tinh uy|thanh uy|ban thuong vu/, 'provincial-party'],
  [/thu tuong|chinh phu|quoc hoi|^bo |bo truong/, 'central'],
  [/(ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (tinh|thanh pho)/, 'provincial'],
  [/huyen|quan |thi xa/, 'district'],
  [/^so |ban quan ly|bo chi huy/, 'department'],
]

const PUBLICATIONS: readonly Rule[] = [
  [/to gap|to roi/, 'leaflet'],
  [/dac san/, 'special-issue'],
  [/ban tin/, 'bulletin'],
  [/sach anh/, 'photobook'],
  [/danh muc|catalog/, 'catalogue'],
  [/clip|video/, 'clip'],
  [/phim|dvd/, 'film'],
  [/ban do/, 'map'],
  [/buu thiep|postcard/, 'postcard'],
  [/sach|cuon|ky yeu/, 'book'],
]

const PROGRAMMES: readonly Rule[] = [
  [
    /(bao|dai|thong tan|truyen thong).*(hop tac|phoi hop)|(hop tac|phoi hop).*(bao|dai|thong tan)/,
    'press-cooperation',
  ],
  [/phoi hop|hop tac|thoa thuan/, 'coordination'],
  [/de an/, 'scheme'],
  [/du an/, 'project'],
  [/chuong trinh/, 'programme'],
]

const ACTIVITIES: readonly Rule[] = [
  [/hop bao/, 'press-conference'],
  [/cong|trang (thong tin|tin)|website/, 'portal'],
  [/phat song|truyen hinh|phat thanh|phong su/, 'broadcast'],
  [/mang xa hoi|facebook|internet|truc tuyen/, 'online-content'],
  [/bao|tin bai|tin, bai|chuyen trang|chuyen muc/, 'press-feature'],
  [/quan triet|pho bien/, 'dissemination'],
  [/su kien|le hoi|ngay hoi|tuan/, 'event'],
]

const DELEGATIONS: readonly Rule[] = [
  [/phim/, 'film'],
  [/san xuat/, 'production'],
  [/truyen hinh/, 'television'],
]

const SOURCES: readonly Rule[] = [
  [/long ghep/, 'integrated'],
  [/xa hoi hoa|tai tro/, 'social'],
  [/trung uong/, 'central'],
  [/dia phuong|tinh|huyen/, 'local'],
]

const ORGANIZATIONS: readonly Rule[] = [
  [/^bo chi huy|bien phong|quan su|cong an|hai quan|canh sat/, 'armed-forces'],
  [/^bo |^cuc |tong cuc/, 'ministry'],
  [/bo chinh tri|ban bi thu/, 'central-party'],
  [/thu tuong|chinh phu|quoc hoi/, 'central-government'],
  [/ban chi dao/, 'steering-committee'],
  [/tinh uy|huyen uy|thanh uy|tuyen giao/, 'party'],
  [/^(ubnd|uy ban nhan dan)( cac)? (tinh|thanh pho)/, 'people-committee'],
  [/^(ubnd|uy ban nhan dan)( cac)? (huyen|quan|thi xa)/, 'district'],
  [/^so /, 'department'],
  [/^phong |van phong/, 'office-unit'],
  [/bao |dai |tap chi|thong tan|truyen hinh/, 'press'],
  [/bao tang|trung tam|vuon quoc gia|truong /, 'public-service'],
]

const byLabel = new Map(Object.entries(documentTypes).map(([code, { vi }]) => [fold(vi), code]))

/** Guesses a choice from the words of a report; a person looks at each before it is approved. */
export const kindOf = {
  documentType: (typeName: string | null) =>
    byLabel.get(fold(typeName ?? '')) ?? byLabel.get(fold(typeName ?? '').split(' ')[0] ?? '') ?? null,
  level: (issuer: string | null) => firstOf(LEVELS, issuer) ?? 'other',
  publication: (kind: string | null, title: string | null) => firstOf(PUBLICATIONS, kind, title) ?? 'other',
  programme: (name: string | null) => firstOf(PROGRAMMES, name) ?? 'other',
  activity: (kind: string | null, title: string | null) => firstOf(ACTIVITIES, kind, title) ?? 'other',
  delegation: (kind: string | null) => firstOf(DELEGATIONS, kind) ?? 'reporters',
  budgetSource: (source: string | null) => firstOf(SOURCES, source) ?? 'state',
  organization: (name: string) => firstOf(ORGANIZATIONS, name) ?? 'other',
  dedication: (text: string | null) =>
    firstOf(
      [
        [/chuyen trach|dedicated/, 'dedicated'],
        [/kiem nhiem|concurrent/, 'concurrent'],
      ],
      text,
    ),
}
