import { useCallback } from 'react'
import { useQuery } from '#renderer/data/use-query.ts'
import type { EntryOf } from '#shared/contract.ts'
import type { AskedOf } from '#shared/kernel/contract.ts'
import type { Reception } from '#shared/reception/reception.ts'
import { leaveReception, useReceptionView } from './reception-view.ts'
import { useAct } from './use-act.ts'
import { nextAfter } from './waiting-order.ts'

type Ending = Omit<AskedOf<EntryOf<'reception.close'>>, 'id'>

/** Ends a reception and turns to whoever has waited longest; `isCopied`: its goodbye was copied just now. */
export function useClose({ id, buyerNick }: Reception): (ending: Ending, isCopied: boolean) => Promise<void> {
  const act = useAct(id)
  const scope = useReceptionView((state) => state.scope)
  const rows = useQuery('reception.queue', { scope }).value?.rows
  return useCallback(
    async (ending, isCopied) => {
      const closed = await act('reception.close', { id, ...ending })
      if (!closed.ok) return
      leaveReception(id, nextAfter(rows ?? [], id), { nick: buyerNick, isCopied })
    },
    [act, id, buyerNick, rows],
  )
}
