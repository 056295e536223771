import { createQueryCache } from './query-cache.ts'
import { createStoreClient } from './store-client.ts'

/** This window's one port and its one cache. Made when the page's first module is read, so that no time is lost. */
export const storeClient = createStoreClient()
export const queryCache = createQueryCache(storeClient)
