import { useSeat } from '#renderer/data/session.ts'
import { useQuery } from '#renderer/data/use-query.ts'
import type { OpenBuyer } from '#renderer/features/reception/open-buyer.ts'
import { useAllValues, useRecordValues } from '#renderer/features/reception/use-script-values.ts'
import type { Reception } from '#shared/reception/reception.ts'
import type { VariableValues } from '#shared/scripts/variables.ts'

interface Buyer {
  /** Only one's own open reception counts: what is copied is recorded there. */
  readonly reception: Reception | null
  readonly values: VariableValues
  readonly isRead: boolean
}

const nothing: VariableValues = {}

/** For whom a script is filled. Nothing of the buyer before is ever left in it. */
export function useBuyer(open: OpenBuyer | null): Buyer {
  const seat = useSeat()
  const { value, isLoading } = useQuery('reception.get', open && { id: open.id })
  const isMine = value?.closedAt === null && value.agentId === seat?.person?.id
  const mine = open && isMine ? open : null
  const record = useRecordValues(mine?.id ?? null, mine?.orderNo ?? null)
  const values = useAllValues(record, mine?.values ?? nothing)
  const isRead = !(open && isLoading && value === undefined) && record !== undefined
  return { reception: (mine && value) ?? null, values, isRead }
}
