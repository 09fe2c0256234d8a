import type { PortalLocale } from '../../platform/locales.ts'
import type { Synthesis } from './choices.ts'

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
