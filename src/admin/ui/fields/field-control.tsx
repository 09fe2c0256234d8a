import { BooleanControl } from './boolean-control.tsx'
import { ChoiceControl } from './choice-control.tsx'
import type { ControlProps } from './control.ts'
import { DateControl } from './date-control.tsx'
import { NumberControl } from './number-control.tsx'
import { OrganizationControl } from './organization-control.tsx'
import { RecordControl } from './record-control.tsx'
import { RecordsControl } from './records-control.tsx'
import { SensitiveControl } from './sensitive-control.tsx'
import { TextControl } from './text-control.tsx'
import { TextsControl } from './texts-control.tsx'

type FieldControlProps = ControlProps & { look?: ((reason: string) => Promise<string | null>) | undefined }

/** The control of a field by its kind. */
export function FieldControl({ look, ...props }: FieldControlProps) {
  switch (props.meta.kind) {
    case 'text':
    case 'longText':
      return <TextControl {...props} />
    case 'texts':
      return <TextsControl {...props} />
    case 'integer':
    case 'number':
    case 'money':
      return <NumberControl {...props} />
    case 'date':
      return <DateControl {...props} />
    case 'boolean':
      return <BooleanControl {...props} />
    case 'choice':
    case 'choices':
    case 'country':
    case 'languages':
      return <ChoiceControl {...props} />
    case 'organization':
    case 'organizations':
      return <OrganizationControl {...props} />
    case 'record':
      return <RecordControl {...props} />
    case 'records':
      return <RecordsControl {...props} />
    // What each language says is written in the editor of texts.
    case 'structured':
    case 'messages':
      return null
    case 'sensitive':
      return <SensitiveControl {...props} look={look} />
  }
}

/** Kinds that one types into line by line: Ctrl+Z there belongs to the box. */
export function isGroup(kind: ControlProps['meta']['kind']): boolean {
  return kind === 'boolean' || kind === 'sensitive'
}
