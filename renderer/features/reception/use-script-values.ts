import { useMemo } from 'react'
import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import { useLast } from '#renderer/ui/use-last.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'
import { useBuyerView } from './reception-view.ts'

/** What fills the variables for this buyer: the record, and over it what the agent has typed for this buyer. */
export function useScriptValues(id: string): VariableValues {
  const { values, orderNo } = useBuyerView(id)
  return useAllValues(useRecordValues(id, orderNo), values)
}

/** What the record of this buyer fills; undefined until it is read, null id: no buyer. Never those of the buyer before. */
export function useRecordValues(id: string | null, orderNo: string | null): VariableValues | undefined {
  const { value } = useQuery('reception.scriptValues', id === null ? null : { id, orderNo })
  const last = useLast(useMemo(() => (value === undefined ? undefined : { id, value }), [id, value]))
  if (id === null) return nothing
  return last?.id === id ? last.value : undefined
}

/** With the names of shop and agent, and over all what was typed. */
export function useAllValues(record: VariableValues | undefined, typed: VariableValues): VariableValues {
  const seat = useSeat()
  return useMemo(() => {
    const names = {
      ...(seat?.shop ? { 店铺名称: seat.shop.name } : {}),
      ...(seat?.person ? { 客服名: seat.person.name } : {}),
    }
    return { ...names, ...record, ...typed }
  }, [seat, record, typed])
}

const nothing: VariableValues = {}
