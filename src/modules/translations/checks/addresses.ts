import type { Check, Found, Span } from './check.ts'

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"«»“”\ufffc，。；：！？（）、」』》]+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const ANY = /[@/]|www\./i
const TRAILING = /[.,;:!?)\]]+$/

type Address = { address: string; span: Span }

function addressesIn(text: string): Address[] {
  if (!ANY.test(text)) return []
  return [...text.matchAll(ADDRESS)].map((match) => {
    const address = match[0].replace(TRAILING, '')
    return { address, span: [match.index, match.index + address.length] }
  })
}

const FOREIGN_LETTER = /[^\u0021-\u007e]/u

function find(source: string, target: string): Found[] {
  const [asked, given] = [addressesIn(source), addressesIn(target)]
  const has = (list: readonly Address[], address: string) =>
    list.some((other) => plain(other.address) === plain(address))
  const missing = asked.filter(({ address }) => !has(given, address))
  const extra = given.filter(({ address }) => !has(asked, address))
  return [
    ...missing.map(({ address, span }, index): Found => {
      const other = extra[index]?.address
      return {
        message: other
          ? {
              vi: `Địa chỉ «${address}» thành «${other}».`,
              en: `The address “${address}” became “${other}”.`,
            }
          : { vi: `Thiếu địa chỉ «${address}».`, en: `The address “${address}” is missing.` },
        inSource: span,
        inTarget: extra[index]?.span,
      }
    }),
    ...extra
      .filter(({ address }) => FOREIGN_LETTER.test(address))
      .map(({ address, span }) => ({
        message: {
          vi: `Địa chỉ «${address}» có ký tự «${FOREIGN_LETTER.exec(address)?.[0]}» không phải chữ La-tinh thường.`,
          en: `The address “${address}” has “${FOREIGN_LETTER.exec(address)?.[0]}”, which is no plain Latin letter.`,
        },
        inTarget: span,
      })),
  ]
}

/** The portal's pages have an address in each language, so the language in a path may differ. */
function plain(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/(?:vi|en|lo|th|zh|zh-hans|ja|ko|fr)(?=\/|$)/, '')
    .replace(/\/$/, '')
}

export const addresses: Check = {
  name: 'addresses',
  label: { vi: 'Liên kết, địa chỉ thư', en: 'Links and addresses' },
  severity: 'warning',
  explain: {
    vi: 'Địa chỉ trang, địa chỉ thư điện tử của bản gốc giữ nguyên trong bản dịch (trừ phần chỉ ngôn ngữ) và chỉ gồm chữ La-tinh.',
    en: 'Web and mail addresses stay as they are (but for the language in them) and hold plain Latin letters only.',
  },
  find: ({ source, said, around }) =>
    find(source.text, said.text).filter(
      ({ inTarget, inSource }) =>
        inTarget ?? !around.target.includes(source.text.slice(...(inSource ?? [0, 0]))),
    ),
}
