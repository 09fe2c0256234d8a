import { ApiProblem, NetworkLost } from '../api.ts'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { Note } from './note.tsx'

const words = {
  network: {
    vi: 'Máy chủ không trả lời; chưa có gì được lưu. Thử lại khi có mạng.',
    en: 'The server does not answer; nothing was saved. Try again when the network is back.',
  },
} as const satisfies Record<string, Labels>

/** Why an act was refused and where; nothing while there is no error. */
export function Problem({ error }: { error: Error | null }) {
  const t = useWords()
  if (!error) return null
  // The message of a refused input is its issues already.
  const issues = error instanceof ApiProblem && error.code !== 'http.input' ? error.issues : []
  return (
    <Note tone="red" icon="error" role="alert">
      <p>{error instanceof NetworkLost ? t(words.network) : error.message}</p>
      {issues.length > 0 && (
        <ul>
          {issues.slice(0, 8).map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              {at && <b>{at}: </b>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </Note>
  )
}
