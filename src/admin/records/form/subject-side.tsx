import { lazy, Suspense, type ComponentType, type LazyExoticComponent } from 'react'
import { useForm, useSheet } from './form-context.ts'

/** What a subject may show beside its forms: of the record as it was saved last. */
export type SubjectSideProps = { id: string; version: number; fields: Readonly<Record<string, unknown>> }

const sides: Readonly<Record<string, LazyExoticComponent<ComponentType<SubjectSideProps>>>> = {
  'press-delegations': lazy(() =>
    import('../../../modules/press/admin/delegation-clocks.tsx').then(({ DelegationClocks }) => ({
      default: DelegationClocks,
    })),
  ),
}

/** The subject's own part of the side, above what every record has; nothing for most collections. */
export function SubjectSide() {
  const { collection } = useForm()
  const { id, version, values } = useSheet((sheet) => sheet.base())
  const Shown = sides[collection]
  if (!Shown || id === null) return null
  return (
    <Suspense>
      <Shown id={id} version={version} fields={values} />
    </Suspense>
  )
}
