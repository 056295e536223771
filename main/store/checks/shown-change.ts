import type { ChangeRequest } from '#shared/checks/check-rows.ts'
import type { checksContract } from '#shared/checks/contract.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { maskPersonal } from '#shared/kernel/mask-text.ts'

/** A request as people see it: what was asked for may be an address. */
export function shownChange(row: ChangeRequest): OutputOf<typeof checksContract.changesOf>[number] {
  const { id, version, orderNo, ownerNick, askedByNick, kind, state, askedAt, confirmed, sealed } = row
  const shown = { id, version, orderNo, ownerNick, askedByNick, kind, state, askedAt }
  return { ...shown, text: maskPersonal(sealed.text), how: confirmed?.how ?? null }
}
