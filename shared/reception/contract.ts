import { endingEntries } from './ending-entries.ts'
import { queryEntries } from './query-entries.ts'
import { confirmEntries, stepEntries } from './step-entries.ts'
import { talkEntries } from './talk-entries.ts'

/** Everything a window may ask about receptions and follow-ups (R08, R09, R17, R18, R20, R23, R24). */
export const receptionContract = {
  ...queryEntries,
  ...talkEntries,
  ...stepEntries,
  ...confirmEntries,
  ...endingEntries,
}
