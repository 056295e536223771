import { onNextPerson, seatPerson } from './own-view.ts'
import { createQueryCache } from './query-cache.ts'
import { createStoreClient } from './store-client.ts'

/** This window's one port and its one cache. Made when the page's first module is read, so that no time is lost. */
export const storeClient = createStoreClient()
export const queryCache = createQueryCache(storeClient)

// What was told to one person is not shown to the next.
onNextPerson(() => queryCache.forget())
storeClient.state.subscribe(() => {
  const { seat } = storeClient.state.get()
  seatPerson(seat?.person?.id ?? null)
  if (seat?.state === 'signedIn') queryCache.unlocked()
})
