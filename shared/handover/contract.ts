import { noteEntries } from './note-entries.ts'
import { promiseEntries } from './promise-entries.ts'

/** Promises to buyers and the handover between shifts (R03, R05). */
export const handoverContract = { ...promiseEntries, ...noteEntries }
