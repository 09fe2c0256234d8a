/** A change as the table tells it: what is no longer true. Ids follow the order of the commits. */
export type Change = { id: number; tags: readonly string[]; at: string }

/** The last change that was taken in; `at` tells one database from another that has reached the same number. */
export type Mark = { id: number; at: string }

export const NOTHING_SEEN: Mark = { id: 0, at: '' }

/**
 * Which tags changed when. A page is true while none of its tags changed after its rendering began: no list of pages
 * has to be kept for that, and a page that was being rendered when a change arrived is found out like any other.
 */
export type Validity = {
  mark: Mark
  /** Rises with every change, so that a page is looked at again only when something has changed. */
  round: number
  /** Rises when everything is forgotten; a page begun before is worth nothing after. */
  epoch: number
  readonly size: number
  take(change: Change): void
  forget(mark: Mark): void
  /** Those of the tags that changed since: none for a page that is still true. */
  changedSince(tags: readonly string[], asOf: number): string[]
}

export function validityFrom(mark: Mark, changed: Iterable<readonly [string, number]> = []): Validity {
  const changedAt = new Map(changed)
  const validity: Validity = {
    mark,
    round: 0,
    epoch: 0,
    get size() {
      return changedAt.size
    },
    take({ id, tags, at }) {
      for (const tag of tags) changedAt.set(tag, id)
      validity.mark = { id, at }
      validity.round += 1
    },
    forget(mark) {
      changedAt.clear()
      validity.mark = mark
      validity.round += 1
      validity.epoch += 1
    },
    changedSince: (tags, asOf) => tags.filter((tag) => (changedAt.get(tag) ?? 0) > asOf),
  }
  return validity
}
