import { expect, test } from 'vitest'
import { modules } from '../../../modules.ts'
import { fieldsOf } from '../../../records/collection.ts'
import { layoutOf, namesIn } from './layout.ts'

const collections = modules.flatMap((module) => module.collections ?? [])

test.each(collections.map((collection) => [collection.name, collection] as const))(
  'the form of %s shows every field once',
  (name, collection) => {
    const fields = fieldsOf(collection).map((field) => ({ name: field.name, custom: false }))
    const { sections } = layoutOf(name, [...fields, { name: 'hall', custom: true }])
    const shown = sections.flatMap(namesIn)
    expect([...shown].sort()).toEqual([...fields.map((field) => field.name), 'extra.hall'].sort())
    // What a section says of several fields at once is about fields that follow one another.
    for (const section of sections) expect(section.fields.length).toBeGreaterThan(0)
  },
)

test('the subjects of the annual report are laid out by hand', () => {
  const byHand = [
    'press-delegations',
    'directives',
    'training-courses',
    'activities',
    'programmes',
    'publications',
    'exhibitions',
    'budget-lines',
    'assessments',
  ]
  for (const name of byHand) {
    const collection = collections.find((each) => each.name === name)
    const fields = collection
      ? fieldsOf(collection).map((field) => ({ name: field.name, custom: false }))
      : []
    const titles = layoutOf(name, fields).sections.map(({ title }) => title.vi)
    expect([name, titles.includes('Thông tin khác')]).toEqual([name, false])
  }
})
