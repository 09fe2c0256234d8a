import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/sign-in')({ component: () => null })
