import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/organizations')({ component: () => null })
