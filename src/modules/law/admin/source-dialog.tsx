import { useState } from 'react'
import { Button } from '../../../admin/ui/button.tsx'
import { Dialog } from '../../../admin/ui/dialog.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { TextField } from '../../../admin/ui/text-field.tsx'
import { toast } from '../../../admin/ui/toast.tsx'

type SourceDialogProps = {
  title: string
  /** What the note will do. */
  effect: string
  label: string
  example?: string
  act: string
  done: string
  /** The note being made: whether it is on its way, and what was wrong with it. */
  check: { isPending: boolean; error: Error | null }
  onCheck: (source: string) => Promise<unknown>
  onClose: () => void
}

/** Notes against which document something was held; without naming it nothing is noted. */
export function SourceDialog({
  title,
  effect,
  label,
  example,
  act,
  done,
  check,
  onCheck,
  onClose,
}: SourceDialogProps) {
  const [source, setSource] = useState('')
  const save = async () => {
    await onCheck(source)
    toast(done)
    onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={title}
      actions={
        <Button
          variant="primary"
          disabled={source.trim() === ''}
          busy={check.isPending}
          onClick={() => void save().catch(() => {})}
        >
          {act}
        </Button>
      }
    >
      <p>{effect}</p>
      <TextField
        label={label}
        placeholder={example}
        data-autofocus
        required
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      <Problem error={check.error} />
    </Dialog>
  )
}
