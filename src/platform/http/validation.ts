import type { z } from 'zod'
import type { Issue } from '../errors.ts'
import { issueWords } from '../issue-words.ts'
import type { Labels } from '../labels.ts'

/** What a failed parse says, one issue a place, in both languages. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey([...issue.path, key].join('.')))
    return [{ at: issue.path.join('.'), message: wordsOf(issue) }]
  })
}

export function unknownKey(at: string): Issue {
  return {
    at,
    message: { vi: 'Không có tham số hoặc trường này', en: 'There is no such parameter or field' },
  }
}

function wordsOf(issue: z.core.$ZodIssue): Labels {
  if (issue.code === 'custom') return { vi: issue.message, en: issue.message }
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
    return { vi: 'Bắt buộc phải có', en: 'Required' }
  }
  return issueWords(issue)
}
