import { expect, it } from 'vitest'
import { sumTotals, totalsOf } from '../../../tools/vitest-run.mjs'

it('sums the numbers of several runs and counts a file that could not be loaded as failed', () => {
  const unit = totalsOf({
    numPassedTests: 40,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  })
  expect(sumTotals([unit, { passed: 5, failed: 0, skipped: 0 }])).toEqual({ passed: 45, failed: 2, skipped: 3 })
})
