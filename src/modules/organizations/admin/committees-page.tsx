import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/committees')({ component: () => null })
