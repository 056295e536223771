import { useSyncExternalStore } from 'react'
import type { Role } from '#shared/kernel/role.ts'
import type { Opening, Seat } from '#shared/wire.ts'
import { storeClient } from './desk-data.ts'

/** Who sits at this desk, as the store told this window. */
export function useSeat(): Seat | null {
  return useSyncExternalStore(storeClient.state.subscribe, () => storeClient.state.get().seat)
}

export function useOpening(): Opening {
  return useSyncExternalStore(storeClient.state.subscribe, () => storeClient.state.get().opening)
}

/** Whether the person may see a control. The gate decides again; this only spares people dead buttons. */
export function may(seat: Seat | null, roles: readonly Role[]): boolean {
  return seat?.state === 'signedIn' && seat.person !== null && roles.includes(seat.person.role)
}
