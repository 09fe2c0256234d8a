import { inWords, localeOf, type Labels } from '../../platform/labels.ts'

const words = {
  missing: { vi: 'Ô này còn trống. Hãy điền rồi tiếp tục.', en: 'This field is empty. Please fill it in.' },
  email: {
    vi: 'Chưa phải địa chỉ thư. Ví dụ: ten@tinh.gov.vn',
    en: 'Not an address yet. Example: name@example.org',
  },
  other: { vi: 'Giá trị này chưa đúng dạng.', en: 'This value does not have the right form.' },
} as const satisfies Record<string, Labels>

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const said = new Set<Field>()

/**
 * What a browser says of a field that is empty or malformed, in the language of the page: browsers speak the language
 * that they were installed in.
 */
export function startFieldWords(): void {
  document.addEventListener('invalid', ({ target }) => isField(target) && say(target), true)
  // What was said would itself keep a field wrong: it is forgotten before the next try.
  for (const type of ['input', 'click', 'keydown']) document.addEventListener(type, forget, true)
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}

function say(field: Field): void {
  const { valueMissing, typeMismatch } = field.validity
  const word = valueMissing
    ? words.missing
    : typeMismatch && field.type === 'email'
      ? words.email
      : words.other
  field.setCustomValidity(inWords(word, localeOf(document.documentElement.lang)))
  said.add(field)
}

function forget(): void {
  for (const field of said) field.setCustomValidity('')
  said.clear()
}
