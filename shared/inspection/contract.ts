import { calibrationEntries } from './calibration-entries.ts'
import { checkEntries } from './check-entries.ts'
import { detectorEntries } from './detector-entries.ts'
import { findingEntries } from './finding-entries.ts'
import { formEntries } from './form-entries.ts'
import { sampleEntries } from './sample-entries.ts'

/** 质检 (R71 to R73; domain 2.34). */
export const inspectionContract = {
  ...sampleEntries,
  ...checkEntries,
  ...formEntries,
  ...calibrationEntries,
  ...findingEntries,
  ...detectorEntries,
}
