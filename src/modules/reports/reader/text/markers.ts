import type { Bullet } from '../types.ts'

/** How a line announces itself: a bullet, or a number of one of the styles that nest in an outline. */
export type Marker = {
  kind: 'bullet' | 'part' | 'letter' | 'roman' | 'decimal' | 'item' | 'ordinal'
  bullet: Bullet
  /** The style that siblings share: «decimal 1» for 1. and 2., «decimal 2» for 1.1 and 1.2. */
  style: string
  number: string | null
  length: number
}

const bullets: readonly [Bullet, RegExp][] = [
  ['dash', /^([-–—−‐‑‒])\s?(?=[\p{L}\p{N}“"'(«[])/u],
  ['plus', /^(\+)\s?(?=[\p{L}\p{N}“"'(«[])/u],
  ['star', /^(\*{1,2})\s?(?=[\p{L}\p{N}“"'(«[])/u],
  ['dot', /^([•●○◦▪▫■□►▶➢➤✓✔❖·∙\uf0b7\uf0a7\uf02d\uf0fc])\s?(?=\S)/u],
]

const numbered: readonly [Marker['kind'], string, RegExp][] = [
  [
    'part',
    'part',
    /^((?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s{1,3}(?:thứ\s{1,3}\p{L}{2,5}|THỨ\s{1,3}\p{L}{2,5}|[IVX]{1,5}|\d{1,2}))(?:\s?[.:)–-]|(?=\s*$)|(?=\s\p{Lu}{2}))\s*/u,
  ],
  ['roman', 'roman', /^([IVX]{1,6})(?:\s?[.)/:]|\s?[-–](?=\s|\p{Lu}))\s*(?=\S)/u],
  ['roman', 'roman', /^([IVX]{1,6})\s+(?=\p{Lu}{2})/u],
  ['letter', 'letter', /^([A-HKĐ])(?:\s?[.)/]|\s?[-–]\s)\s*(?=\S)/u],
  ['decimal', 'decimals', /^((?:\d{1,2}\.){1,4}\d{1,2})(?:\s?[.)/:-]\s*|\s+)(?=[\p{Lu}“"*])/u],
  [
    'decimal',
    'decimal 1',
    /^(\d{1,2})(?:\s?[.:]\s+|\s?[.](?=\p{L})|\s?\/\s+|\s?\/(?=\p{Lu}\p{Ll})|\s?[-–]\s+(?=\p{Lu})|[-–](?=\p{Lu}\p{Ll}))(?=\S)/u,
  ],
  ['decimal', 'decimal )', /^(\d{1,2})\)\s*(?=\S)/u],
  ['item', 'bracketed', /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)/u],
  ['item', 'small decimal', /^([a-zđ]\.?\d{1,2})(?:\s?[.)]\s*)(?=\S)/u],
  ['item', 'small roman', /^(i{2,3}|iv|vi{1,3}|ix)[.)]\s*(?=\S)/u],
  ['item', 'small', /^([a-zđ])(?:\s?\)\s*|\s?[./]\s+(?=\p{Lu})|\s?[-–/]\s+(?=\p{Lu}))(?=\S)/u],
  [
    'ordinal',
    'ordinal',
    /^((?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))\s?[,:]\s*/u,
  ],
]

/** Reads the bullet or number at the start of a line, or null. */
export function markerOf(line: string): Marker | null {
  return bulletOf(line) ?? numberOf(line)
}

function bulletOf(line: string): Marker | null {
  for (const [bullet, shape] of bullets) {
    const match = shape.exec(line)
    if (match)
      return { kind: 'bullet', bullet, style: `bullet ${bullet}`, number: null, length: match[0].length }
  }
  return null
}

function numberOf(line: string): Marker | null {
  for (const [kind, style, shape] of numbered) {
    const match = shape.exec(line)
    const number = match?.[1]
    if (!match || !number || (kind === 'roman' && romanValue(number) === null)) continue
    const depth = style === 'decimals' ? `decimal ${number.split('.').length}` : style
    return { kind, bullet: 'numbered', style: depth, number, length: match[0].length }
  }
  return null
}

const digits: Record<string, number> = { I: 1, V: 5, X: 10 }

/** The value of a Roman number up to XXXIX, or null when the letters do not form one. */
export function romanValue(text: string): number | null {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return null
  const values = [...text].map((char) => digits[char] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
