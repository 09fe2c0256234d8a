import type { PortalLocale } from '../../platform/locales.ts'
import { licences, type Licence, type Synthesis } from './choices.ts'

type Words = Readonly<Record<PortalLocale, string>>

/** The visible label that Nghị định 142/2026/NĐ-CP, Điều 17–18 asks for, in the language of the page. */
export const synthesisWords: Readonly<Record<Exclude<Synthesis, 'none'>, Words>> = {
  'ai-generated': {
    vi: 'Hình tạo bằng trí tuệ nhân tạo',
    en: 'Made with artificial intelligence',
    lo: 'ສ້າງດ້ວຍປັນຍາປະດິດ',
    th: 'สร้างด้วยปัญญาประดิษฐ์',
    'zh-Hans': '由人工智能生成',
    ja: 'AIによる生成',
    ko: '인공지능으로 생성',
    fr: 'Créé par intelligence artificielle',
  },
  'ai-edited': {
    vi: 'Hình đã sửa bằng trí tuệ nhân tạo',
    en: 'Altered with artificial intelligence',
    lo: 'ດັດແກ້ດ້ວຍປັນຍາປະດິດ',
    th: 'ดัดแปลงด้วยปัญญาประดิษฐ์',
    'zh-Hans': '经人工智能修改',
    ja: 'AIによる加工',
    ko: '인공지능으로 수정',
    fr: 'Modifié par intelligence artificielle',
  },
  simulated: {
    vi: 'Hình mô phỏng',
    en: 'Simulated image',
    lo: 'ຮູບຈຳລອງ',
    th: 'ภาพจำลอง',
    'zh-Hans': '模拟画面',
    ja: 'シミュレーション画像',
    ko: '시뮬레이션 이미지',
    fr: 'Image simulée',
  },
}

/** The licences in the language of the page; their names in the office are those of Vietnamese and English. */
export const licenceWords: Readonly<Record<Licence, Words>> = {
  'cc-by': {
    ...licences['cc-by'],
    lo: 'CC BY 4.0: ໃຊ້ຄືນໄດ້ໂດຍລະບຸຊື່ຜູ້ສ້າງ',
    th: 'CC BY 4.0: ใช้ซ้ำได้โดยระบุชื่อผู้สร้าง',
    'zh-Hans': 'CC BY 4.0：署名后可再利用',
    ja: 'CC BY 4.0：作者名を表示して再利用可',
    ko: 'CC BY 4.0: 저작자를 표시하고 재사용 가능',
    fr: 'CC BY 4.0 : réutilisation avec mention de l’auteur',
  },
  'cc-by-sa': {
    ...licences['cc-by-sa'],
    lo: 'CC BY-SA 4.0: ໃຊ້ຄືນໄດ້ໂດຍລະບຸຊື່ຜູ້ສ້າງ ແລະ ເງື່ອນໄຂດຽວກັນ',
    th: 'CC BY-SA 4.0: ใช้ซ้ำได้โดยระบุชื่อผู้สร้างและใช้เงื่อนไขเดียวกัน',
    'zh-Hans': 'CC BY-SA 4.0：署名并以相同方式共享',
    ja: 'CC BY-SA 4.0：作者名を表示し同じ条件で再利用可',
    ko: 'CC BY-SA 4.0: 저작자를 표시하고 같은 조건으로 재사용 가능',
    fr: 'CC BY-SA 4.0 : réutilisation avec mention de l’auteur, dans les mêmes conditions',
  },
  'cc-by-nc': {
    ...licences['cc-by-nc'],
    lo: 'CC BY-NC 4.0: ໃຊ້ຄືນໄດ້ ທີ່ບໍ່ແມ່ນເພື່ອການຄ້າ',
    th: 'CC BY-NC 4.0: ใช้ซ้ำได้โดยไม่ใช่เพื่อการค้า',
    'zh-Hans': 'CC BY-NC 4.0：非商业性再利用',
    ja: 'CC BY-NC 4.0：非営利で再利用可',
    ko: 'CC BY-NC 4.0: 비영리 재사용 가능',
    fr: 'CC BY-NC 4.0 : réutilisation non commerciale',
  },
  'public-domain': {
    ...licences['public-domain'],
    lo: 'ສົມບັດສາທາລະນະ',
    th: 'สาธารณสมบัติ',
    'zh-Hans': '公有领域',
    ja: 'パブリックドメイン',
    ko: '퍼블릭 도메인',
    fr: 'Domaine public',
  },
  'press-use': {
    ...licences['press-use'],
    lo: 'ສຳລັບສື່ມວນຊົນ, ລະບຸແຫຼ່ງທີ່ມາ',
    th: 'สำหรับสื่อมวลชน โดยระบุที่มา',
    'zh-Hans': '供媒体使用，须注明来源',
    ja: '報道目的で使用可、出典を明記',
    ko: '언론용, 출처 표시',
    fr: 'Pour la presse, avec mention de la source',
  },
  'all-rights-reserved': {
    ...licences['all-rights-reserved'],
    lo: 'ສະຫງວນລິຂະສິດທັງໝົດ',
    th: 'สงวนลิขสิทธิ์',
    'zh-Hans': '保留所有权利',
    ja: 'すべての権利を留保',
    ko: '모든 권리 보유',
    fr: 'Tous droits réservés',
  },
  other: {
    ...licences.other,
    lo: 'ໃບອະນຸຍາດອື່ນ',
    th: 'สัญญาอนุญาตอื่น',
    'zh-Hans': '其他许可',
    ja: 'その他のライセンス',
    ko: '기타 라이선스',
    fr: 'Autre licence',
  },
}
