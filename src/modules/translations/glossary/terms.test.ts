import { expect, test } from 'vitest'
import { termsIn, type GlossaryTerm } from './terms.ts'

function term(words: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    id: words,
    term: words,
    variants: [],
    kind: 'name',
    treatment: 'required',
    matchCase: false,
    explanation: null,
    legalBasis: null,
    accepted: [],
    forbidden: [],
    sourceForbidden: [],
    from: null,
    ...more,
  }
}

function found(text: string, terms: readonly GlossaryTerm[]): string[] {
  return termsIn(text, terms).map(({ range: [from, to] }) => text.slice(from, to))
}

test('the longest term at a place is the one that is meant', () => {
  const terms = [term('Quảng Bình'), term('UBND tỉnh Quảng Bình'), term('UBND tỉnh')]
  expect(found('UBND tỉnh Quảng Bình và Sở Du lịch Quảng Bình', terms)).toEqual([
    'UBND tỉnh Quảng Bình',
    'Quảng Bình',
  ])
})

test('a term is whole words, however they are spaced, dashed and capitalised, across the tags of a link', () => {
  const park = term('Phong Nha - Kẻ Bàng', { variants: ['PN-KB'] })
  const text = 'Vườn <1>PHONG NHA</1>–Kẻ Bàng, Phong Nha, Kẻ Bàng; Phong Nhan - Kẻ Bàng; PN–KB'
  expect(found(text, [park])).toEqual(['PHONG NHA</1>–Kẻ Bàng', 'PN–KB'])
})

test('accents make another word, and case does where the term says so', () => {
  expect(found('Đông Hới, Đồng Hới', [term('Đồng Hới')])).toEqual(['Đồng Hới'])
  expect(found('một oxalis, Oxalis', [term('Oxalis', { matchCase: true })])).toEqual(['Oxalis'])
})

test('a literal sign that was escaped keeps the places right', () => {
  expect(found('5 &lt; 7 &amp; <2/>Hang Én &amp; Sơn Đoòng', [term('Hang Én'), term('Én & Sơn')])).toEqual([
    'Hang Én',
  ])
  expect(found('a &amp; Én &amp; Sơn', [term('Én & Sơn')])).toEqual(['Én &amp; Sơn'])
})
