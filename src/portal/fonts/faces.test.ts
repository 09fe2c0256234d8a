import { expect, test } from 'vitest'
import { identity } from '../identity/identity.ts'
import { words } from '../words/words.ts'
import { everydayFaces, firstFonts, needsSlices } from './faces.ts'
import { pointsOf, rareLetters } from './ranges.ts'

const large = ['zh-Hans', 'ja', 'ko'] as const

test('a letter that comes without slices comes in bold as well, and in one file a weight', () => {
  for (const locale of large) {
    const letters = (weight: string) =>
      everydayFaces(locale).flatMap((face) => (face.weight === weight ? pointsOf(face.range) : []))
    const regular = letters('100 500')
    expect(new Set(regular).size, locale).toBe(regular.length)
    expect(letters('501 900').toSorted(), locale).toEqual(regular.toSorted())
  }
})

test('the front page of a large script fetches one file of it a weight, whatever it sets bold', () => {
  for (const locale of large) {
    const [regular, semibold] = everydayFaces(locale).filter(({ file }) => file.includes('-everyday-'))
    const { hero, gate, journey } = identity(locale)
    const { eventsOfYear, reportMistake, navInvest, storiesLead, investLead } = words(locale)
    expect([regular?.weight, semibold?.weight], locale).toEqual(['100 500', '501 900'])
    const bold = [hero.title, gate.title, journey.title, eventsOfYear, reportMistake, navInvest].join('')
    expect(rareLetters([semibold?.range ?? ''])(bold), locale).toBe(false)
    expect(rareLetters([regular?.range ?? ''])(bold + hero.lead + storiesLead + investLead), locale).toBe(
      false,
    )
  }
})

test('the names of languages need no slices, a rare letter does', () => {
  for (const locale of large) {
    expect(needsSlices(locale, '简体中文 日本語 한국어'), locale).toBe(false)
    expect(needsSlices(locale, '鸞'), locale).toBe(true)
  }
})

test('the first words are promised in both weights of their language', () => {
  for (const locale of [...large, 'vi', 'lo'] as const) {
    expect(firstFonts(locale), locale).toEqual([
      expect.stringMatching(/-400[.-]/),
      expect.stringMatching(/-600[.-]/),
    ])
  }
})
