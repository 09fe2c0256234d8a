import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/admin/users')({ component: () => null })
