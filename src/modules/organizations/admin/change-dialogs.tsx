import type { IsoDate } from '../../../platform/time/dates.ts'
import { FoundDialog } from './found-dialog.tsx'
import { MandateDialog } from './mandate-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { SuccessionDialog } from './succession-dialog.tsx'

export type ChangeName = 'rename' | 'succeed' | 'mandate' | 'found'

type ChangeDialogsProps = {
  opened: ChangeName | null
  on: IsoDate
  org: string | null
  onClose: () => void
  onFounded: (id: string) => void
}

/** The dialog of the change that is being entered; it begins with the organisation looked at. */
export function ChangeDialogs({ opened, on, org, onClose, onFounded }: ChangeDialogsProps) {
  const shared = { on, org, onClose }
  switch (opened) {
    case null:
      return null
    case 'rename':
      return <RenameDialog {...shared} />
    case 'succeed':
      return <SuccessionDialog {...shared} />
    case 'mandate':
      return <MandateDialog {...shared} />
    case 'found':
      return <FoundDialog {...shared} onFounded={onFounded} />
  }
}
