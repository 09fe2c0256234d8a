import { anyOf, fold } from '../text/words.ts'

/** Names of countries and territories as Vietnamese offices write them, with ISO 3166-1 codes. */
const names: Readonly<Record<string, string>> = {
  AE: 'UAE|Các tiểu vương quốc Ả rập thống nhất',
  AR: 'Argentina|Ác-hen-ti-na',
  AT: 'Áo',
  AU: 'Úc|Australia|Ôxtrâylia|Ô-xtrây-li-a',
  BD: 'Bangladesh|Băng-la-đét',
  BE: 'Bỉ',
  BG: 'Bulgaria|Bungari|Bun-ga-ri',
  BN: 'Brunei|Bru-nây',
  BR: 'Brazil|Braxin|Bra-xin',
  BY: 'Belarus|Bê-la-rút',
  CA: 'Canada|Ca-na-đa',
  CH: 'Thụy Sĩ|Thụy Sỹ|Thuỵ Sĩ|Thuỵ Sỹ',
  CL: 'Chile|Chi-lê',
  CN: 'Trung Quốc|CHND Trung Hoa',
  CU: 'Cuba|Cu Ba|Cu-ba',
  CZ: 'Séc|Cộng hòa Séc|CH Séc|Tiệp Khắc',
  DE: 'Đức|CHLB Đức|Cộng hòa Liên bang Đức',
  DK: 'Đan Mạch',
  EG: 'Ai Cập',
  ES: 'Tây Ban Nha',
  FI: 'Phần Lan',
  FR: 'Pháp|Cộng hòa Pháp',
  GB: 'Anh|Vương quốc Anh|Anh Quốc',
  GR: 'Hy Lạp',
  HK: 'Hồng Kông|Hong Kong|Hồng Công',
  HU: 'Hungary|Hung-ga-ri|Hungari',
  ID: 'Indonesia|In-đô-nê-xi-a|Inđônêxia',
  IE: 'Ireland|Ai-len',
  IL: 'Israel|I-xra-en',
  IN: 'Ấn Độ',
  IR: 'Iran|I-ran',
  IT: 'Italia|Italy|I-ta-li-a|Ý',
  JP: 'Nhật Bản|Nhật',
  KH: 'Campuchia|Cam-pu-chia|Căm-pu-chia',
  KP: 'Triều Tiên|CHDCND Triều Tiên',
  KR: 'Hàn Quốc',
  KZ: 'Kazakhstan|Ca-dắc-xtan',
  LA: 'Lào|CHDCND Lào|Cộng hòa Dân chủ Nhân dân Lào',
  LK: 'Sri Lanka|Xri Lan-ca',
  MA: 'Ma-rốc|Morocco',
  MM: 'Myanmar|Mi-an-ma|Mianma',
  MN: 'Mông Cổ',
  MO: 'Ma Cao|Macau',
  MX: 'Mexico|Mê-hi-cô|Mêhicô',
  MY: 'Malaysia|Ma-lai-xi-a|Malaixia',
  NL: 'Hà Lan',
  NO: 'Na Uy',
  NP: 'Nepal|Nê-pan',
  NZ: 'New Zealand|Niu Di-lân|Niu Dilân',
  PH: 'Philippines|Philippin|Phi-líp-pin',
  PK: 'Pakistan|Pa-ki-xtan',
  PL: 'Ba Lan',
  PT: 'Bồ Đào Nha',
  QA: 'Qatar|Ca-ta',
  RO: 'Rumani|Romania|Ru-ma-ni',
  RU: 'Nga|Liên bang Nga|LB Nga',
  SA: 'Ả Rập Xê Út|Ả-rập Xê-út',
  SE: 'Thụy Điển|Thuỵ Điển',
  SG: 'Singapore|Xin-ga-po|Xingapo',
  SK: 'Slovakia|Xlô-va-ki-a',
  TH: 'Thái Lan',
  TL: 'Đông Timor|Timor Leste',
  TR: 'Thổ Nhĩ Kỳ',
  TW: 'Đài Loan',
  UA: 'Ukraine|Ukraina|U-crai-na',
  US: 'Mỹ|Hoa Kỳ',
  UZ: 'Uzbekistan',
  VE: 'Venezuela',
  ZA: 'Nam Phi',
}

const codes = new Map<string, string>()
for (const [iso, variants] of Object.entries(names)) {
  for (const name of variants.split('|')) codes.set(name.normalize('NFC').toLowerCase(), iso)
}

/** Case counts: «nga», «đức» and «anh» are ordinary words as well. */
const finder = new RegExp(anyOf(Object.values(names).flatMap((variants) => variants.split('|'))), 'gu')
/** Short names that are also syllables of Vietnamese names: «Hồng Đức», «Tuấn Anh», «Hà Mỹ». */
const homonyms = new Set(['DE', 'GB', 'RU', 'US', 'AT', 'BE', 'IT', 'CZ'])

export type CountryMatch = { name: string; iso: string; start: number; end: number }

/** Foreign countries named in a text; languages («tiếng Anh») and parts of names are not countries. */
export function countriesIn(text: string): CountryMatch[] {
  return [...text.matchAll(finder)].flatMap((match) => {
    const iso = codes.get(match[0].toLowerCase())
    if (!iso || isPartOfName(text, match.index, iso)) return []
    return [{ name: match[0], iso, start: match.index, end: match.index + match[0].length }]
  })
}

function isPartOfName(text: string, at: number, iso: string): boolean {
  const before = text.slice(Math.max(0, at - 12), at)
  if (/(?:tiếng|Việt\s?[-–]|ngữ)\s$/iu.test(before)) return true
  return (
    homonyms.has(iso) && /\p{Lu}\p{Ll}{1,6}\s$/u.test(before) && !/(?:Quốc|Nước|Vương quốc)\s$/iu.test(before)
  )
}

export function isoOf(name: string): string | null {
  return codes.get(name.trim().normalize('NFC').toLowerCase()) ?? null
}

/** Organisations of several states: they have no country. */
const international =
  /^(?:adb|unesco|undp|unicef|unfpa|wwf|who|wb|imf|iucn|fao|ilo|asean|apec|eu|un|world bank|lhq|lien hop quoc|un women|un-habitat|unodc|iom)(?![\p{L}])/u

export function isInternational(name: string): boolean {
  return international.test(fold(name))
}
