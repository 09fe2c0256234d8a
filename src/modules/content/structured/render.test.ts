import fc from 'fast-check'
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5'
import { expect, test } from 'vitest'
import type { PublicMedium } from '../../../records/publishing/public-page.ts'
import { structuredText } from '../../../records/structured/schema.ts'
import { headingsOf, renderStructured } from './render.ts'

const MEDIUM = '01890000-0000-7000-8000-000000000001'

const medium: PublicMedium = {
  id: MEDIUM,
  kind: 'image',
  base: `/media/${MEDIUM}-1`,
  mediaType: 'image/jpeg',
  width: 1600,
  height: 900,
  widths: [320, 640],
  focus: { x: 0.5, y: 0.5 },
  alt: 'Cửa động nhìn từ sông "Son"',
  caption: 'Động <Phong Nha>',
  credit: 'Ảnh: Nguyễn Văn A',
  author: null,
  licence: null,
  licenceUrl: null,
}

const read = (...content: unknown[]) => structuredText.parse({ type: 'doc', content })
const render = (...content: unknown[]) =>
  renderStructured(read(...content), { media: { [MEDIUM]: medium }, sources: ['một', 'hai'] })
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks })

test('headings, marks, lists and source numbers become plain HTML that keeps the ids of blocks', () => {
  const html = render(
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [text('Đá & nước')] },
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [
        text('Nước '),
        text('lặn', { type: 'bold' }, { type: 'italic' }),
        { type: 'hardBreak' },
        text('xuống', { type: 'link', attrs: { href: 'https://a.example/?x=1&y="2' } }),
        { type: 'sourceReference', attrs: { number: 2 } },
        { type: 'sourceReference', attrs: { number: 9 } },
      ],
    },
    {
      type: 'orderedList',
      attrs: { id: 'l', start: 3 },
      content: [
        {
          type: 'listItem',
          attrs: { id: 'i' },
          content: [{ type: 'paragraph', attrs: { id: 'ip' }, content: [text('một')] }],
        },
      ],
    },
  )
  expect(html).toBe(
    '<h2 id="h">Đá &amp; nước</h2>\n' +
      '<p id="p">Nước <strong><em>lặn</em></strong><br>' +
      '<a href="https://a.example/?x=1&amp;y=%222" rel="noopener external">xuống</a>' +
      '\u2060<a class="ref" href="#n2" aria-label="[2]">[2]</a><span class="ref">[9]</span></p>\n' +
      '<ol id="l" start="3"><li id="i"><p id="ip">một</p></li></ol>',
  )
})

test('a figure shows its medium in every size, with caption and credit; one that may not be shown is left out', () => {
  const html = render({ type: 'figure', attrs: { id: 'f', media: MEDIUM } })
  expect(html).toContain(`srcset="/media/${MEDIUM}-1/320.avif 320w, /media/${MEDIUM}-1/640.avif 640w"`)
  expect(html).toContain('alt="Cửa động nhìn từ sông &quot;Son&quot;"')
  expect(html).toContain('Động &lt;Phong Nha&gt; <span class="credit">Ảnh: Nguyễn Văn A</span>')
  expect(render({ type: 'figure', attrs: { media: MEDIUM, caption: 'Của riêng bài' } })).toContain(
    'Của riêng bài',
  )
  expect(render({ type: 'figure', attrs: { media: '01890000-0000-7000-8000-000000000002' } })).toBe('')
})

test('the headings of a text make its contents', () => {
  const doc = read(
    { type: 'heading', attrs: { id: 'a', level: 2 }, content: [text('Hang')] },
    { type: 'paragraph', content: [text('lời')] },
    { type: 'heading', attrs: { id: 'b', level: 3 }, content: [text('Nước')] },
  )
  expect(headingsOf(doc)).toEqual([
    { id: 'a', level: 2, text: 'Hang' },
    { id: 'b', level: 3, text: 'Nước' },
  ])
})

const dangerous = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    'javascript:alert(1)',
    '&lt;script&gt;',
    '</p><svg/onload=alert(1)>',
    '<!--',
    ']]>',
  ),
  fc.string({ minLength: 1 }),
)
const mark = fc.oneof(
  fc.constant({ type: 'bold' }),
  fc.constant({ type: 'italic' }),
  fc.record({ type: fc.constant('link'), attrs: fc.record({ href: fc.oneof(dangerous, fc.webUrl()) }) }),
)
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: dangerous, marks: fc.array(mark, { maxLength: 3 }) }),
  fc.constant({ type: 'hardBreak' }),
  fc.record({
    type: fc.constant('sourceReference'),
    attrs: fc.record({ number: fc.integer({ min: 1, max: 9 }) }),
  }),
)
const id = fc.oneof(dangerous, fc.constant('a'), fc.constant(undefined))
const paragraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.record({ id, style: dangerous }),
  content: fc.array(inline, { maxLength: 4 }),
})
const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ id, level: fc.constantFrom(2, 3) }),
    content: fc.array(inline, { maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('blockquote'), attrs: fc.record({ id }), content: fc.tuple(paragraph) }),
  fc.record({
    type: fc.constant('figure'),
    attrs: fc.record({ id, media: fc.constant(MEDIUM), caption: dangerous }),
  }),
  fc.record({
    type: fc.constant('bulletList'),
    content: fc.tuple(fc.record({ type: fc.constant('listItem'), content: fc.tuple(paragraph) })),
  }),
)

const TAGS = new Set(
  'p h2 h3 ul ol li blockquote strong em a br span figure figcaption picture source img'.split(' '),
)
const ATTRIBUTES = new Set(
  'id href rel class aria-label start src srcset sizes alt width height loading decoding type'.split(' '),
)

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
}

test('whatever somebody writes, no script, handler or foreign element reaches a reader', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (content) => {
      const parsed = structuredText.safeParse({ type: 'doc', content })
      if (!parsed.success) return
      const html = renderStructured(parsed.data, { media: { [MEDIUM]: medium }, sources: ['một'] })
      for (const { tagName, attrs } of elementsOf(parseFragment(html))) {
        expect(TAGS).toContain(tagName)
        for (const { name, value } of attrs) {
          expect(ATTRIBUTES).toContain(name)
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|tel:|\/(?!\/)|#)/i)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('ids stay unique and the same through parsing and rendering', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (content) => {
      const parsed = structuredText.safeParse({ type: 'doc', content })
      if (!parsed.success) return
      const ids = elementsOf(
        parseFragment(renderStructured(parsed.data, { media: {}, sources: [] })),
      ).flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value))
      expect(new Set(ids).size).toBe(ids.length)
      expect(structuredText.parse(parsed.data)).toEqual(parsed.data)
    }),
    { numRuns: 300 },
  )
})
