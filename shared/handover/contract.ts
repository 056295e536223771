import { noteEntries } from './note-entries.ts'
import { noticeEntries } from './notice-entries.ts'
import { promiseEntries } from './promise-entries.ts'

/** Promises to buyers and the handover between shifts (R03 to R05). */
export const handoverContract = { ...promiseEntries, ...noteEntries, ...noticeEntries }
