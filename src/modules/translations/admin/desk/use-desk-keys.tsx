import { useEffect, useState } from 'react'
import type { DeskActs } from './use-desk-acts.ts'
import { KeysHelp } from './keys-help.tsx'

/** The keys of a desk; those of its box are with the box, those of panels with the panels. */
export function useDeskKeys(acts: DeskActs) {
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('[role=dialog]')) return
      const act = actOf(event, acts, () => setOpened(true))
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [acts])
  return {
    open: () => setOpened(true),
    dialog: opened && <KeysHelp onClose={() => setOpened(false)} />,
  }
}

function actOf(event: KeyboardEvent, acts: DeskActs, help: () => void): (() => void) | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event
  const isMod = ctrlKey || metaKey
  if (key === 'F1') return help
  if (isMod && key === 'Enter') return shiftKey ? () => void acts.approve() : acts.done
  if (isMod || shiftKey) return undefined
  const isRow =
    target === document.body || (target instanceof Element && target.closest('[role=table]') !== null)
  const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
  const isOurs = altKey || (isRow && !isField)
  if (key === 'ArrowUp' && isOurs) return () => acts.step(-1)
  if (key === 'ArrowDown' && isOurs) return () => acts.step(1)
  return undefined
}
