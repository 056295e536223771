import { storeClient } from '#renderer/data/desk-data.ts'
import { goTo } from '#renderer/shell/navigation.ts'
import type { OpenItem } from '#shared/handover/handover-note.ts'
import { importedId } from '#shared/kernel/id.ts'
import type { Platform } from '#shared/kernel/platform-names.ts'

/** A reception and a case are worked on where they are; of anything else the buyer tells the story. */
export function openItemPlace({ kind, refId, platform, buyerNick }: OpenItem): void {
  if (kind === 'reception') goTo('reception', refId)
  else if (kind === 'ticket') goTo('aftersales', refId)
  else openBuyer(platform, buyerNick)
}

export function openBuyer(platform: Platform, buyerNick: string): void {
  const shopId = storeClient.state.get().seat?.shop?.id
  if (!shopId) return
  goTo('customers', importedId('customer', platform, shopId, buyerNick), { platform, nick: buyerNick })
}
