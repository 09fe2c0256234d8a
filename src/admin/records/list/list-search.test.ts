import { expect, test } from 'vitest'
import { isSameQuery, queryOf, readSearch, serverFilters, writeSearch } from './list-search.ts'

test('what a list shows comes back from its address as it was', () => {
  const state = {
    q: '368/QĐ-TTg',
    sort: '-issuedOn',
    view: 'x',
    group: null,
    columns: ['title', 'state'],
    removed: true,
    filters: {
      level: 'central,provincial',
      open: 'true',
      copies: '10',
      year: 'null',
      issuedOn: '2017-01-01..',
    },
  }
  expect(readSearch(writeSearch(state))).toEqual(state)
  expect(readSearch({})).toEqual({
    q: '',
    sort: null,
    view: null,
    group: undefined,
    columns: null,
    removed: false,
    filters: {},
  })
})

test('a number searched for stays what was typed', () => {
  expect(readSearch(writeSearch({ ...readSearch({}), q: '0012' })).q).toBe('0012')
  expect(readSearch(writeSearch({ ...readSearch({}), q: '368' })).q).toBe('368')
})

test('a view keeps what the list asks for and not which view it is', () => {
  const query = queryOf(readSearch({ view: 'x', state: 'returned', copies: 3 }))
  expect(query).toEqual({ state: 'returned', copies: '3' })
  expect(isSameQuery(query, { copies: '3', state: 'returned' })).toBe(true)
  expect(isSameQuery(query, { state: 'returned' })).toBe(false)
})

test('a day of a moment is a day in Viet Nam', () => {
  expect(serverFilters({ updatedAt: '2017-01-01..2017-01-31', day: '2017-01-01..' })).toEqual({
    updatedAt: '2017-01-01T00:00:00+07..2017-01-31T23:59:59.999+07',
    day: '2017-01-01..',
  })
  expect(serverFilters({ updatedAt: '..2017-01-31' })).toEqual({ updatedAt: '..2017-01-31T23:59:59.999+07' })
})
