import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/directives/obligations')({ component: () => null })
