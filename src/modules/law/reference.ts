import { z } from 'zod'
import channelData from '../../../db/reference/channels.json' with { type: 'json' }
import countryData from '../../../db/reference/countries.json' with { type: 'json' }
import documentTypeData from '../../../db/reference/document-types.json' with { type: 'json' }
import holidayData from '../../../db/reference/holidays.json' with { type: 'json' }
import informationKindData from '../../../db/reference/information-kinds.json' with { type: 'json' }
import languageData from '../../../db/reference/languages.json' with { type: 'json' }
import ruleData from '../../../db/reference/legal-rules.json' with { type: 'json' }
import { holidayCalendar, type HolidayYear } from '../../platform/time/holidays.ts'
import type { LegalRule } from './rules.ts'
import {
  CategoryShape,
  CountryShape,
  DocumentTypeShape,
  HolidayYearShape,
  LanguageShape,
  LegalRuleShape,
} from './shapes.ts'

// What every installation ships with. An administrator's own entries come from the database, in the same shapes.

export type DocumentType = z.infer<typeof DocumentTypeShape>
export type Category = z.infer<typeof CategoryShape>
export type Country = z.infer<typeof CountryShape>
export type Language = z.infer<typeof LanguageShape>

export const shippedRules: readonly LegalRule[] = z.array(LegalRuleShape).parse(ruleData)

export const shippedHolidays: readonly HolidayYear[] = z.array(HolidayYearShape).parse(holidayData)

/** The calendar of Vietnamese state agencies, 2012 to 2027. */
export const vietnamCalendar = holidayCalendar(shippedHolidays)

export const documentTypes: readonly DocumentType[] = z.array(DocumentTypeShape).parse(documentTypeData)

/** The eleven channels of Thông tư 22/2016/TT-BTTTT, Điều 5, in its order. */
export const channels: readonly Category[] = z.array(CategoryShape).parse(channelData)

/** The four kinds of information of Nghị định 72/2015/NĐ-CP. */
export const informationKinds: readonly Category[] = z.array(CategoryShape).parse(informationKindData)

/** ISO 3166-1 alpha-2 codes with the names that Unicode CLDR 48 gives them. */
export const countries: readonly Country[] = z.array(CountryShape).parse(countryData)

/** Content languages by BCP 47 tag. */
export const languages: readonly Language[] = z.array(LanguageShape).parse(languageData)
