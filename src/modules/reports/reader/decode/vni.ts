/** VNI-Windows fonts (VNI-Times): a plain letter followed by a character that carries the mark. */
const afterA = 'ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ'
const afterE = 'ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ'
const afterO = 'ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ'
const toned = (letters: string) => [...letters].map((letter, i) => `${'ùøûõï'[i]}${letter}`).join(' ')

const pairs: Readonly<Record<string, string>> = {
  a: afterA,
  e: afterE,
  o: afterO,
  u: toned('úùủũụ'),
  y: 'ùý øỳ ûỷ õỹ',
  ô: toned('ớờởỡợ'),
  ö: toned('ứừửữự'),
}
const singles: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
}

const table = new Map<string, string>()
for (const [base, marks] of Object.entries(pairs)) {
  for (const mark of marks.split(' ')) {
    const [sign, letter] = [mark.charAt(0), mark.slice(1)]
    table.set(base + sign, letter)
    table.set(base.toUpperCase() + sign, letter.toUpperCase())
    table.set(base.toUpperCase() + sign.toUpperCase(), letter.toUpperCase())
  }
}
for (const [sign, letter] of Object.entries(singles)) {
  table.set(sign, letter)
  table.set(sign.toUpperCase(), letter.toUpperCase())
}

const sequence = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]/giu

/** Text typed in a VNI font, its bytes as Latin-1 characters, in Unicode. */
export function fromVni(latin: string): string {
  return latin.replace(sequence, (found) => table.get(found) ?? singly(found))
}

function singly(found: string): string {
  return [...found].map((char) => table.get(char) ?? char).join('')
}

/** The reverse; null when the encoding lacks a character. */
export function toVni(text: string): Buffer | null {
  const back = new Map([...table].map(([sign, letter]) => [letter, sign]))
  const latin = [...text.normalize('NFC')].map((char) => (char < '\u0080' ? char : (back.get(char) ?? null)))
  return latin.includes(null) ? null : Buffer.from(latin.join(''), 'latin1')
}
