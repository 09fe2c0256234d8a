import { expect, test } from 'vitest'
import * as law from '../law/public.ts'
import { channels, informationKinds } from './dimensions.ts'

test('the dimensions of activities are those of the law, in its order and its words', () => {
  expect(Object.entries(channels)).toEqual(law.channels.map(({ code, name }) => [code, name]))
  expect(Object.entries(informationKinds)).toEqual(law.informationKinds.map(({ code, name }) => [code, name]))
})
