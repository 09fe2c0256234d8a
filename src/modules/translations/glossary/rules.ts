import type { Issue } from '../../../platform/errors.ts'

type Words = { term: string | null; variants: string[] | null; viForbidden: string[] | null }

/** Two terms are the same when they are written alike; accents count, for they make another word. */
export function termIdentity({ term }: { term: string | null }): string | null {
  return term === null ? null : term.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A word cannot be a way of writing the term and forbidden at once. */
export function termIssues({ term, variants, viForbidden }: Words): Issue[] {
  const used = new Set([term, ...(variants ?? [])].map((word) => termIdentity({ term: word })))
  const both = (viForbidden ?? []).filter((word) => used.has(termIdentity({ term: word })))
  return both.map((word) => ({
    at: 'viForbidden',
    message: {
      vi: '«{word}» vừa là cách viết vừa bị cấm dùng; hãy bỏ ở một trong hai chỗ.',
      en: '“{word}” is both a way of writing the term and forbidden; take it out of one of the two.',
    },
    params: { word },
  }))
}
