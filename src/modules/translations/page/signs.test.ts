import { expect, test } from 'vitest'
import { litPage, signed } from './signs.ts'

const missing = (count: number) => `[${count}]`
const lit = (main: string) =>
  litPage(`<head><title>x</title></head><body>${main}</body>`, missing).split('<body>')[1]

test('each sentence of a page is found by its segment, marks within it too', () => {
  expect(lit(`<p>${signed('The cave.', 0)} ${signed('Clear.', 1)}</p>`)).toBe(
    '<p><span data-segment="0" data-whole>The cave.</span> <span data-segment="1" data-whole>Clear.</span></p></body>',
  )
  const [begin = '', end = ''] = signed('|', 2).split('|')
  expect(lit(`<p>${begin}It has <strong>two</strong> mouths.${end}</p><p>Own words.</p>`)).toBe(
    '<p><span data-segment="2">It has </span><strong><span data-segment="2">two</span></strong>' +
      '<span data-segment="2"> mouths.</span></p><p>Own words.</p></body>',
  )
})

test('untranslated sentences in a row are counted together; drawings, attributes, head and scripts stay plain', () => {
  const [none, next, said] = [signed(null, 0), signed(null, 1), signed('Cave', 2)]
  expect(lit(`<p>${none} ${next}</p>`)).toBe('<p><span data-missing="0 1">[2]</span></p></body>')
  expect(lit(`<svg><text>${said}</text></svg><img alt="${said}${none}">`)).toBe(
    '<svg><text>Cave</text></svg><img alt="Cave"></body>',
  )
  const page = litPage(
    `<head><title>${said}</title><script>1 < 2</script></head><body><script src="x"></script></body>`,
    missing,
  )
  expect(page).toBe('<head><title>Cave</title></head><body></body>')
})

test('a sentence that was cut off ends with its paragraph', () => {
  const cut = signed('A long sentence', 3).slice(0, -1)
  expect(lit(`<p>${cut}</p><p>Next</p>`)).toBe(
    '<p><span data-segment="3">A long sentence</span></p><p>Next</p></body>',
  )
})
