import { SaxesParser } from 'saxes'

type Level = { format: string; text: string; start: number }
type Num = { abstract: string; starts: Map<number, number> }
export type Numbering = { levels: Map<string, Map<number, Level>>; nums: Map<string, Num> }

/** The list definitions of numbering.xml. */
export function parseNumbering(xml: string): Numbering {
  const numbering: Numbering = { levels: new Map(), nums: new Map() }
  let abstract: Map<number, Level> | null = null
  let num: Num | null = null
  let level: Level | null = null
  let override = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const value = String(attributes['w:val'] ?? '')
    if (name === 'w:abstractNum') {
      abstract = new Map()
      numbering.levels.set(String(attributes['w:abstractNumId']), abstract)
    } else if (name === 'w:num') {
      num = { abstract: '', starts: new Map() }
      numbering.nums.set(String(attributes['w:numId']), num)
    } else if (name === 'w:lvl' && abstract) {
      level = { format: 'decimal', text: '', start: 1 }
      abstract.set(Number(attributes['w:ilvl']), level)
    } else if (name === 'w:abstractNumId' && num) num.abstract = value
    else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'])
    else if (name === 'w:startOverride' && num) num.starts.set(override, Number(value))
    else if (level && name === 'w:numFmt') level.format = value
    else if (level && name === 'w:lvlText') level.text = value
    else if (level && name === 'w:start') level.start = Number(value)
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:abstractNum') abstract = null
    if (name === 'w:num') num = null
    if (name === 'w:lvl') level = null
  })
  parser.write(xml).close()
  return numbering
}

/** Counts the items of the lists as Word does and writes their numbers: «I.», «1.2», «a)», «-». */
export function numberer(numbering: Numbering): (numId: string, depth: number) => string {
  const counts = new Map<string, number[]>()
  const started = new Set<string>()
  return (numId, depth) => {
    const num = numbering.nums.get(numId)
    const levels = num && numbering.levels.get(num.abstract)
    const level = levels?.get(depth)
    if (!num || !levels || !level) return ''
    const count = counts.get(num.abstract) ?? []
    counts.set(num.abstract, count)
    const restart = num.starts.get(depth)
    const restarts = restart !== undefined && !started.has(`${numId} ${depth}`)
    const before = count[depth]
    count[depth] = restarts ? restart : before === undefined ? level.start : before + 1
    started.add(`${numId} ${depth}`)
    count.length = depth + 1
    if (level.format === 'bullet') return bulletOf(level.text)
    if (level.format === 'none') return ''
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(count[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.format ?? 'decimal')
    })
  }
}

/** Symbol fonts keep their bullets in the private area; all but plus, star and dot read as a dash. */
function bulletOf(text: string): string {
  return /^[+*•]$/.test(text) ? text : '-'
}

const roman: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function written(value: number, format: string): string {
  if (format === 'upperRoman') return romanOf(value)
  if (format === 'lowerRoman') return romanOf(value).toLowerCase()
  if (format === 'upperLetter') return letterOf(value)
  if (format === 'lowerLetter') return letterOf(value).toLowerCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

function romanOf(value: number): string {
  let rest = Math.min(value, 3999)
  return roman.reduce((text, [size, sign]) => {
    const times = Math.floor(rest / size)
    rest -= times * size
    return text + sign.repeat(times)
  }, '')
}

function letterOf(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}
