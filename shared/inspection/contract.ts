import { calibrationEntries } from './calibration-entries.ts'
import { checkEntries } from './check-entries.ts'
import { detectorEntries } from './detector-entries.ts'
import { findingEntries } from './finding-entries.ts'
import { formEntries } from './form-entries.ts'
import { hotEntries } from './hot-entries.ts'
import { logAccountEntries } from './log-account-entries.ts'
import { logEntries } from './log-entries.ts'
import { logImportEntries } from './log-import-entries.ts'
import { sampleEntries } from './sample-entries.ts'

/** 质检 (R71 to R73; domain 2.34): logs that were imported, and what is found and said of them. */
export const inspectionContract = {
  ...logImportEntries,
  ...logEntries,
  ...logAccountEntries,
  ...sampleEntries,
  ...checkEntries,
  ...formEntries,
  ...calibrationEntries,
  ...findingEntries,
  ...detectorEntries,
  ...hotEntries,
}
