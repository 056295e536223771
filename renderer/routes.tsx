import {
  IconArrowsExchange,
  IconBook2,
  IconChartBar,
  IconChecklist,
  IconDatabaseImport,
  IconHeadset,
  IconLifebuoy,
  IconMessages,
  IconSchool,
  IconSettings,
  IconTargetArrow,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import ReceptionPage from '#renderer/features/reception/reception-page.tsx'
import { everyRole, leads, type Role } from '#shared/kernel/role.ts'
import type { PageName } from './page-names.ts'
import { atOnce, type Later, later } from './ui/later.ts'

interface Route {
  readonly page: Later
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>
  readonly roles: readonly Role[]
}

/** Every domain's pages, one line each. People begin at the reception: it is not waited for. */
export const routes = {
  reception: {
    page: atOnce(ReceptionPage),
    icon: IconHeadset,
    roles: everyRole,
  },
  customers: {
    page: later(() => import('#renderer/features/customers/customers-page.tsx')),
    icon: IconUsers,
    roles: everyRole,
  },
  orders: {
    page: later(() => import('#renderer/features/orders/orders-page.tsx')),
    icon: IconDatabaseImport,
    roles: everyRole,
  },
  aftersales: {
    page: later(() => import('#renderer/features/aftersales/after-sales-page.tsx')),
    icon: IconLifebuoy,
    roles: everyRole,
  },
  handover: {
    page: later(() => import('#renderer/features/handover/handover-page.tsx')),
    icon: IconArrowsExchange,
    roles: everyRole,
  },
  scripts: {
    page: later(() => import('#renderer/features/scripts/scripts-page.tsx')),
    icon: IconMessages,
    roles: everyRole,
  },
  knowledge: {
    page: later(() => import('#renderer/features/products/products-page.tsx')),
    icon: IconBook2,
    roles: everyRole,
  },
  inspection: {
    page: later(() => import('#renderer/features/inspection/inspection-page.tsx')),
    icon: IconChecklist,
    roles: everyRole,
  },
  reports: {
    page: later(() => import('#renderer/features/reports/reports-page.tsx')),
    icon: IconChartBar,
    roles: leads,
  },
  management: {
    page: later(() => import('#renderer/features/management/management-page.tsx')),
    icon: IconTargetArrow,
    roles: everyRole,
  },
  team: { page: later(() => import('#renderer/features/staff/team-page.tsx')), icon: IconUsersGroup, roles: everyRole },
  training: {
    page: later(() => import('#renderer/features/training/training-page.tsx')),
    icon: IconSchool,
    roles: everyRole,
  },
  settings: {
    page: later(() => import('#renderer/features/settings/settings-page.tsx')),
    icon: IconSettings,
    roles: everyRole,
  },
} as const satisfies Record<PageName, Route>

/** Between two pages the desk is left alone for so long (ms), and until it has nothing to do. */
const restMs = 300

/** Reads the other pages once the first one stands: going to one then costs nothing. Whoever sat down works meanwhile. */
export async function preloadPages(): Promise<void> {
  for (const { page } of Object.values(routes)) {
    await new Promise((resolve) => setTimeout(resolve, restMs))
    await new Promise((resolve) => requestIdleCallback(resolve))
    await page.preload()
  }
}
