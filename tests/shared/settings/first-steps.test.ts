import { expect, it } from 'vitest'
import { areStepsShown, doneSteps, firstStepNames } from '#shared/settings/first-steps.ts'

it('the list is shown until all is done, or it is put away', () => {
  const most = doneSteps({ orders: true, scripts: false, hotKey: true, reception: true })
  expect(most).toEqual(['orders', 'hotKey', 'reception'])
  expect(areStepsShown({ isPutAway: false, done: [] })).toBe(true)
  expect(areStepsShown({ isPutAway: false, done: most })).toBe(true)
  expect(areStepsShown({ isPutAway: true, done: most })).toBe(false)
  expect(areStepsShown({ isPutAway: false, done: firstStepNames })).toBe(false)
})
