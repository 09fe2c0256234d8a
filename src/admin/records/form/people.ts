import type { SentComment, SentHistoryItem } from '../../../records/http/one-record.ts'

export type Person = { id: string; name: string }

/** Everybody who had a hand in the record: whom one may call by name. */
export function peopleOf(comments: readonly SentComment[], history: readonly SentHistoryItem[]): Person[] {
  const named = [
    ...history.map(({ by, byName }) => ({ id: by, name: byName })),
    ...comments.map(({ createdBy, createdByName }) => ({ id: createdBy, name: createdByName })),
  ]
  const known = named.filter((person): person is Person => person.id !== null && person.name !== null)
  return [...new Map(known.map((person) => [person.id, person])).values()]
}

/** The people whose names stand in a text after @. */
export function mentionedIn(text: string, people: readonly Person[]): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}
