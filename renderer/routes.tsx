import {
  IconArrowsExchange,
  IconDatabaseImport,
  IconHeadset,
  IconMessages,
  IconSettings,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'
import { everyRole, type Role } from '#shared/kernel/role.ts'

interface Route {
  readonly page: ComponentType
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
  readonly roles: readonly Role[]
}

/** Every domain's pages, one line each, in the order of the left rail (ux 2). */
export const routes = {
  reception: {
    page: lazy(() => import('#renderer/features/reception/reception-page.tsx')),
    icon: IconHeadset,
    roles: everyRole,
  },
  customers: {
    page: lazy(() => import('#renderer/features/customers/customers-page.tsx')),
    icon: IconUsers,
    roles: everyRole,
  },
  orders: {
    page: lazy(() => import('#renderer/features/orders/orders-page.tsx')),
    icon: IconDatabaseImport,
    roles: everyRole,
  },
  handover: {
    page: lazy(() => import('#renderer/features/handover/handover-page.tsx')),
    icon: IconArrowsExchange,
    roles: everyRole,
  },
  scripts: {
    page: lazy(() => import('#renderer/features/scripts/scripts-page.tsx')),
    icon: IconMessages,
    roles: everyRole,
  },
  team: { page: lazy(() => import('#renderer/features/staff/team-page.tsx')), icon: IconUsersGroup, roles: everyRole },
  settings: {
    page: lazy(() => import('#renderer/features/settings/settings-page.tsx')),
    icon: IconSettings,
    roles: everyRole,
  },
} as const satisfies Record<string, Route>

export type PageName = keyof typeof routes
export const pageNames = Object.keys(routes) as readonly PageName[]
