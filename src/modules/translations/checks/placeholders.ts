import type { Check, Found } from './check.ts'

const PLACEHOLDER = /\{\w+\}|\[\[[^\]\s]+\]\]/g

const listed = (text: string) => text.match(PLACEHOLDER) ?? []

function without(names: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken]
  return names.filter((name) => {
    const index = rest.indexOf(name)
    if (index >= 0) rest.splice(index, 1)
    return index < 0
  })
}

function find(source: string, target: string): Found[] {
  const [asked, given] = [listed(source), listed(target)]
  const missing = without(asked, given).join(', ')
  const extra = without(given, asked).join(', ')
  const found: Found[] = []
  if (missing) {
    found.push({
      message: {
        vi: `Thiếu ${missing}: hệ thống điền chữ vào chỗ ấy, hãy giữ nguyên cả dấu ngoặc.`,
        en: `${missing} is missing: words are filled in there; keep it, braces and all.`,
      },
    })
  }
  if (extra) {
    found.push({
      message: {
        vi: `${extra} không có trong bản gốc nên không có gì để điền vào.`,
        en: `${extra} is not in the source, so nothing would be filled in.`,
      },
    })
  }
  return found
}

export const placeholders: Check = {
  name: 'placeholders',
  label: { vi: 'Chỗ điền chữ', en: 'Placeholders' },
  severity: 'blocking',
  explain: {
    vi: 'Các chỗ như {count} hoặc [[…]] được hệ thống điền; bản dịch giữ đủ và nguyên dạng, thứ tự tùy ngôn ngữ.',
    en: 'Places such as {count} or [[…]] are filled in; the translation keeps each of them, in any order.',
  },
  find: ({ source, said }) => find(source.text, said.text),
}
