import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SentText } from '../../../records/http/text-addresses.ts'
import { useText } from './text-context.ts'
import { heldText, keepText } from './text-desk.ts'

/** Does something with the text as it is saved, from a dialog that says what went wrong. */
export function useTextAct(onDone: () => void) {
  const { sheet, addresses, record } = useText()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function act(work: (version: number) => Promise<SentText>): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      await sheet.flush()
      const text = await work(sheet.base().version)
      keepText({ addresses, client, recordId: record.id }, text)
      sheet.adopt(heldText(record.id, text))
      await client.invalidateQueries()
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return { act, busy, problem }
}
