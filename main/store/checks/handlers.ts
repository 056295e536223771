import type { checksContract } from '#shared/checks/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { log, mergeOrders, override, splitParcel } from './board-commands.ts'
import { board, item, openOf } from './board-queries.ts'
import { askChange, changesOf, closeChange, confirmChange } from './changes.ts'
import { lookGroups, saveLookGroups, twins } from './look-alikes.ts'
import { holdStock, holds, releaseHold, stock } from './stock.ts'

export const checksHandlers: Handlers<typeof checksContract> = {
  ...{ board, item, openOf, override, mergeOrders, splitParcel, log },
  ...{ askChange, confirmChange, closeChange, changesOf },
  ...{ stock, holdStock, releaseHold, holds },
  ...{ lookGroups, saveLookGroups, twins },
}
