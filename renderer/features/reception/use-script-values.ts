import { useMemo } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { useBuyerView } from './reception-view.ts'

/** What fills the variables for this buyer: the record, and over it what the agent has typed for this buyer. */
export function useScriptValues(id: string): VariableValues {
  const seat = useSeat()
  const { values, orderNo } = useBuyerView(id)
  const known = useLast(useQuery('reception.scriptValues', { id, orderNo }).value)
  return useMemo(() => {
    const names = {
      ...(seat?.shop ? { 店铺名称: seat.shop.name } : {}),
      ...(seat?.person ? { 客服名: seat.person.name } : {}),
    }
    return { ...names, ...known, ...values }
  }, [seat, known, values])
}
