import type { PortalLocale } from '../../../../platform/locales.ts'

type Unit = {
  label: string
  /** After a number in Vietnamese. */
  source: string
  /** Signs that every language reads. */
  sign: string
  words: Partial<Readonly<Record<PortalLocale, string>>>
}

/** What follows a number to say of what it is; the longer and rarer before what is within it. */
export const units: readonly Unit[] = [
  {
    label: 'km²',
    source: 'km²|km2|ki ?lô ?mét vuông|cây số vuông',
    sign: 'km²|km2|㎢',
    words: {
      en: 'square kilomet|sq\\.? ?km',
      fr: 'kilomètres? carré',
      th: 'ตารางกิโลเมตร|ตร\\.?\\s?กม',
      lo: 'ຕາລາງກິໂລແມັດ|ກິໂລຕາແມັດ|ຕາກິໂລແມັດ|ກິໂລແມັດມົນທົນ',
      'zh-Hans': '平方公里|平方千米',
      ja: '平方キロ',
      ko: '제곱킬로미터|평방킬로미터|㎢',
    },
  },
  {
    label: 'm²',
    source: 'm²|m2|mét vuông',
    sign: 'm²|m2|㎡',
    words: {
      en: 'square met|sq\\.? ?m',
      fr: 'mètres? carré',
      th: 'ตารางเมตร|ตร\\.?\\s?ม',
      lo: 'ຕາລາງແມັດ|ຕາແມັດ|ແມັດມົນທົນ',
      'zh-Hans': '平方米',
      ja: '平方メートル',
      ko: '제곱미터|평방미터',
    },
  },
  {
    label: 'm³',
    source: 'm³|m3|mét khối',
    sign: 'm³|m3|㎥',
    words: {
      en: 'cubic met',
      fr: 'mètres? cube',
      th: 'ลูกบาศก์เมตร|ลบ\\.?\\s?ม',
      lo: 'ແມັດກ້ອນ',
      'zh-Hans': '立方米',
      ja: '立方メートル',
      ko: '세제곱미터|입방미터',
    },
  },
  {
    label: 'km',
    source: 'km|ki ?lô ?mét|cây số',
    sign: 'km|㎞',
    words: {
      en: 'kilomet|k\\.m',
      fr: 'kilomètre',
      th: 'กิโลเมตร|กม',
      lo: 'ກິໂລແມັດ|ກິໂລແມ້ດ|ກມ|ຫຼັກ',
      'zh-Hans': '公里|千米',
      ja: 'キロ',
      ko: '킬로미터|㎞',
    },
  },
  {
    label: 'ha',
    source: 'ha|héc ?ta|hecta',
    sign: 'ha',
    words: {
      en: 'hectare',
      fr: 'hectare',
      th: 'เฮกตาร์|เฮกแตร์',
      lo: 'ເຮັກຕາ|ເຮັກຕ້າ|ເຮັກຕາຣ໌|ຮຕ',
      'zh-Hans': '公顷',
      ja: 'ヘクタール',
      ko: '헥타르|㏊',
    },
  },
  {
    label: 'cm',
    source: 'cm|xen ?ti ?mét|phân',
    sign: 'cm|㎝',
    words: {
      en: 'centimet',
      fr: 'centimètre',
      th: 'เซนติเมตร|ซม',
      lo: 'ຊັງຕີແມັດ|ຊຕມ|ຊັງຕິແມັດ|ຊມ',
      'zh-Hans': '厘米|公分',
      ja: 'センチ',
      ko: '센티미터|㎝',
    },
  },
  {
    label: 'mm',
    source: 'mm|mi ?li ?mét',
    sign: 'mm|㎜',
    words: {
      en: 'millimet',
      fr: 'millimètre',
      th: 'มิลลิเมตร|มม',
      lo: 'ມິນລີແມັດ|ມມ|ມິລິແມັດ',
      'zh-Hans': '毫米',
      ja: 'ミリ',
      ko: '밀리미터|㎜',
    },
  },
  {
    label: 'm',
    source: 'm|mét|thước',
    sign: 'm',
    words: {
      en: 'met(?:re|er)',
      fr: 'mètre',
      th: 'เมตร|ม\\.',
      lo: 'ແມັດ|ແມ້ດ',
      'zh-Hans': '米',
      ja: 'メートル',
      ko: '미터',
    },
  },
  {
    label: '°C',
    source: '°\\s?C|℃|độ C',
    sign: '°\\s?C|℃',
    words: {
      en: 'degrees|celsius',
      fr: 'degrés|celsius',
      th: 'องศา',
      lo: 'ອົງສາ',
      'zh-Hans': '摄氏|度',
      ja: '度',
      ko: '도',
    },
  },
  {
    label: '%',
    source: '%|phần trăm',
    sign: '[%％]',
    words: {
      en: 'per ?cent',
      fr: 'pour cent',
      th: 'ร้อยละ|เปอร์เซ็นต์|เปอร์เซนต์',
      lo: 'ສ່ວນຮ້ອຍ|ເປີເຊັນ',
      'zh-Hans': '百分之|成',
      ja: 'パーセント|割',
      ko: '퍼센트|프로',
    },
  },
  {
    label: 'kg',
    source: 'kg|ki ?lô ?gam|ki-lô-gam',
    sign: 'kg|㎏',
    words: {
      en: 'kilo',
      fr: 'kilo',
      th: 'กิโลกรัม|กก',
      lo: 'ກິໂລກຼາມ|ກິໂລ|ກກ',
      'zh-Hans': '公斤|千克',
      ja: 'キロ',
      ko: '킬로그램|㎏',
    },
  },
  {
    label: 'MW',
    source: 'MW|mê ?ga ?oát',
    sign: 'MW',
    words: {
      en: 'megawatt',
      fr: 'mégawatt',
      th: 'เมกะวัตต์',
      lo: 'ເມກາວັດ|ເມກະວັດ',
      'zh-Hans': '兆瓦',
      ja: 'メガワット',
      ko: '메가와트',
    },
  },
  {
    label: 'VND',
    source: 'đồng|VND|VNĐ|đ',
    sign: 'VND|VNĐ|₫',
    words: {
      en: 'dong|đồng',
      fr: 'dong|đồng',
      th: 'ดอง|ด่อง',
      lo: 'ດົ່ງ|ດົງ',
      'zh-Hans': '越南盾|越盾|盾',
      ja: 'ドン',
      ko: '동',
    },
  },
  {
    label: 'USD',
    source: 'USD|đô ?la(?: Mỹ)?|US\\$',
    sign: 'USD|US\\$|\\$',
    words: {
      en: 'dollar',
      fr: 'dollar',
      th: 'ดอลลาร์|เหรียญสหรัฐ',
      lo: 'ໂດລາ',
      'zh-Hans': '美元|美金',
      ja: 'ドル',
      ko: '달러',
    },
  },
]
