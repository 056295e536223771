import type { PageName } from '#renderer/page-names.ts'

/** What the palette can have the desk do, besides copying: as data, because it may come from another window. */
export type DeskAct =
  | { readonly kind: 'customer'; readonly id: string }
  | { readonly kind: 'order'; readonly id: string }
  | { readonly kind: 'page'; readonly page: PageName }
  | { readonly kind: 'receive'; readonly nick: string }
  | { readonly kind: 'command'; readonly name: CommandName }

export const commandNames = ['newReception', 'dock', 'workbench', 'keys', 'lock', 'signOut'] as const
export type CommandName = (typeof commandNames)[number]
