import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Failure } from '../ui/failure.tsx'

/** A page that broke says so and can be opened again; what was typed is kept on the device. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const again = () => {
    reset()
    void router.invalidate()
  }
  return <Failure error={error instanceof Error ? error : new Error(String(error))} retry={again} />
}
