import { portalLocales, localeNames, type PortalLocale } from '../../platform/locales.ts'

/** What a page says when there is nothing, or nothing yet, at an address. */
export type SiteError = { status: 404 | 503; locale: PortalLocale; path: string }

export type SiteErrorPage = (error: SiteError) => string

type Words = { title: string; text: string }

const missing: Readonly<Record<PortalLocale, Words>> = {
  vi: {
    title: 'Không có trang này',
    text: 'Địa chỉ có thể đã đổi hoặc gõ nhầm. Mời xem trang đầu hoặc tìm kiếm.',
  },
  en: {
    title: 'There is no such page',
    text: 'The address may have changed or been mistyped. Start from the first page.',
  },
  lo: { title: 'ບໍ່ມີໜ້ານີ້', text: 'ທີ່ຢູ່ອາດຖືກປ່ຽນ ຫຼື ພິມຜິດ. ກະລຸນາເລີ່ມຈາກໜ້າທຳອິດ.' },
  th: { title: 'ไม่มีหน้านี้', text: 'ที่อยู่อาจเปลี่ยนไปหรือพิมพ์ผิด โปรดเริ่มจากหน้าแรก' },
  'zh-Hans': { title: '没有此页面', text: '网址可能已更改或输入有误。请从首页开始。' },
  ja: {
    title: 'このページはありません',
    text: 'アドレスが変わったか、入力に誤りがあります。トップページからご覧ください。',
  },
  ko: {
    title: '페이지가 없습니다',
    text: '주소가 바뀌었거나 잘못 입력되었습니다. 첫 페이지에서 시작해 주십시오.',
  },
  fr: {
    title: 'Cette page n’existe pas',
    text: 'L’adresse a peut-être changé ou comporte une faute. Partez de la page d’accueil.',
  },
}

const waiting: Readonly<Record<PortalLocale, Words>> = {
  vi: {
    title: 'Trang này tạm thời chưa mở được',
    text: 'Hệ thống đang được khôi phục. Mời thử lại sau ít phút; những trang khác vẫn đọc được.',
  },
  en: {
    title: 'This page cannot be opened for the moment',
    text: 'The system is being restored. Try again in a few minutes; other pages can be read.',
  },
  lo: {
    title: 'ໜ້ານີ້ຍັງເປີດບໍ່ໄດ້ຊົ່ວຄາວ',
    text: 'ລະບົບກຳລັງຖືກກູ້ຄືນ. ກະລຸນາລອງໃໝ່ໃນອີກບໍ່ເທົ່າໃດນາທີ; ໜ້າອື່ນຍັງອ່ານໄດ້.',
  },
  th: {
    title: 'ขณะนี้ยังเปิดหน้านี้ไม่ได้',
    text: 'ระบบกำลังกู้คืน โปรดลองอีกครั้งในอีกไม่กี่นาที หน้าอื่นยังอ่านได้',
  },
  'zh-Hans': { title: '此页面暂时无法打开', text: '系统正在恢复。请几分钟后再试；其他页面仍可阅读。' },
  ja: {
    title: 'このページは一時的に開けません',
    text: 'システムを復旧しています。数分後にもう一度お試しください。ほかのページはご覧いただけます。',
  },
  ko: {
    title: '지금은 이 페이지를 열 수 없습니다',
    text: '시스템을 복구하고 있습니다. 몇 분 뒤 다시 시도해 주십시오. 다른 페이지는 읽을 수 있습니다.',
  },
  fr: {
    title: 'Cette page ne peut être ouverte pour le moment',
    text: 'Le système est en cours de rétablissement. Réessayez dans quelques minutes ; les autres pages restent lisibles.',
  },
}

/** A page that needs nothing but itself: neither the database nor anything made ready. */
export function plainErrorPage(stylesheets: readonly string[] = []): SiteErrorPage {
  const links = stylesheets.map((href) => `<link rel="stylesheet" href="${href}">`).join('')
  return ({ status, locale }) => {
    const { title, text } = (status === 404 ? missing : waiting)[locale]
    const others = portalLocales.map(
      (other) => `<li><a href="/${other}" lang="${other}" hreflang="${other}">${localeNames[other]}</a></li>`,
    )
    return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title>${links}</head><body><main id="content"><div class="wrap"><div class="page"><h1>${title}</h1><p class="lead after">${text}</p><ul>${others.join('')}</ul></div></div></main></body></html>`
  }
}
