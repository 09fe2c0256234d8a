import { addresses } from './addresses.ts'
import type { Check } from './check.ts'
import { endMark } from './marks/end.ts'
import { oddCharacters } from './marks/odd-characters.ts'
import { pairs } from './marks/pairs.ts'
import { doubleSpaces, frenchSpaces, outerSpaces } from './marks/spaces.ts'
import { width } from './marks/width.ts'
import {
  doNotTranslate,
  forbiddenInSource,
  forbiddenTerms,
  glossaryPreferred,
  glossaryRequired,
} from './glossary.ts'
import { names } from './names.ts'
import { calendar, dates } from './numbers/date-checks.ts'
import { numberForm, numbers } from './numbers/numbers.ts'
import { unitsKept } from './numbers/unit-check.ts'
import { placeholders } from './placeholders.ts'
import { script } from './script/script.ts'
import { partlyUntranslated, untranslated, vietnameseLetters } from './script/untranslated.ts'
import { tagsExtra, tagsMissing, tagsNesting } from './tags.ts'
import { consistent } from './words/consistent.ts'
import { doubled } from './words/doubled.ts'
import { length } from './words/length.ts'

/** Every check of a translated segment, the gravest first. */
export const checks: readonly Check[] = [
  tagsMissing,
  tagsExtra,
  tagsNesting,
  placeholders,
  glossaryRequired,
  doNotTranslate,
  forbiddenTerms,
  numbers,
  numberForm,
  dates,
  calendar,
  unitsKept,
  addresses,
  names,
  script,
  untranslated,
  partlyUntranslated,
  vietnameseLetters,
  length,
  endMark,
  pairs,
  consistent,
  glossaryPreferred,
  forbiddenInSource,
  doubled,
  outerSpaces,
  doubleSpaces,
  frenchSpaces,
  width,
  oddCharacters,
]
