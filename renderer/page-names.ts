/** The pages in the order of the left rail (ux 2); what each is stands in routes.tsx. */
export const pageNames = [
  'reception',
  'customers',
  'orders',
  'aftersales',
  'handover',
  'scripts',
  'knowledge',
  'inspection',
  'reports',
  'management',
  'team',
  'training',
  'settings',
] as const
export type PageName = (typeof pageNames)[number]
