import { z } from 'zod'
import type { Labels } from '../../../platform/labels.ts'
import { defineCollection } from '../../../records/collection.ts'
import { field } from '../../../records/fields.ts'
import { dimensionFields } from '../shared/dimensions.ts'
import {
  coverFields,
  districtsField,
  nameField,
  proofFields,
  recognitionFields,
  relatedField,
} from '../shared/fields.ts'
import { madeOn, recognitionIssues, sameName } from '../shared/rules.ts'
import { commonTexts } from '../shared/texts.ts'

export const foodKinds = {
  dish: { vi: 'Món ăn', en: 'Dish' },
  cake: { vi: 'Bánh', en: 'Cake or dumpling' },
  snack: { vi: 'Món ăn vặt', en: 'Snack' },
  drink: { vi: 'Đồ uống', en: 'Drink' },
  sauce: { vi: 'Gia vị, nước chấm', en: 'Sauce or seasoning' },
  ingredient: { vi: 'Nguyên liệu, đặc sản', en: 'Ingredient or speciality' },
  other: { vi: 'Loại khác', en: 'Another kind' },
} as const satisfies Record<string, Labels>

export const foods = defineCollection({
  name: 'foods',
  label: { vi: 'Ẩm thực', en: 'Food' },
  singular: { vi: 'món ăn', en: 'food' },
  legalBasis: 'Thông tư 22/2016/TT-BTTTT, Điều 5',
  shape: {
    name: nameField(),
    kind: field.choice(foodKinds, { label: { vi: 'Loại', en: 'Kind' }, required: true, listed: true }),
    vegetarian: field.boolean({ label: { vi: 'Món chay', en: 'Vegetarian' } }),
    districts: districtsField,
    place: field.record('places', { label: { vi: 'Nơi nổi tiếng', en: 'Place known for it' } }),
    ...recognitionFields,
    ...dimensionFields,
    ...coverFields,
    related: relatedField,
    ...proofFields,
  },
  texts: z.object({
    ...commonTexts,
    ingredients: field.longText({ label: { vi: 'Nguyên liệu', en: 'Ingredients' }, max: 2000 }),
    howItIsMade: field.longText({ label: { vi: 'Cách làm', en: 'How it is made' }, max: 5000 }),
    whereToTry: field.longText({ label: { vi: 'Ăn ở đâu', en: 'Where to try it' }, max: 2000 }),
    season: field.text({ label: { vi: 'Mùa, thời điểm', en: 'Season' }, max: 300 }),
  }),
  title: ({ name }) => name ?? '',
  happened: madeOn,
  identity: ({ name }) => sameName(name),
  check: (fields) => [...recognitionIssues(fields)],
})

export type FoodFields = z.output<typeof foods.shape>
