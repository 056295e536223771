import { expect, test } from 'vitest'
import { keptOf } from '#main/journal/retention.ts'
import { dayMs, dayOf, formatInstant, hourMs, startOfDay } from '#shared/kernel/time.ts'

/** Every six hours at 05, 11, 17 and 23 o'clock in Shanghai, over two years. */
const nowMs = startOfDay('2025-11-06') + 23 * hourMs
const all = Array.from({ length: 730 * 4 }, (_, i) => ({ createdAt: nowMs - i * 6 * hourMs }))

test('kept are three of today, then the last of each of 14 days, 8 weeks and 12 months', () => {
  const kept = keptOf(all, nowMs).map(({ createdAt }) => formatInstant(createdAt).slice(0, 13))
  expect(kept).toEqual([
    '2025-11-06 23',
    '2025-11-06 17',
    '2025-11-06 11',
    ...Array.from({ length: 13 }, (_, i) => `${dayOf(nowMs - (i + 1) * dayMs)} 23`),
    '2025-10-19 23',
    '2025-10-12 23',
    '2025-10-05 23',
    '2025-09-30 23',
    '2025-09-28 23',
    '2025-09-21 23',
    '2025-08-31 23',
    '2025-07-31 23',
    '2025-06-30 23',
    '2025-05-31 23',
    '2025-04-30 23',
    '2025-03-31 23',
    '2025-02-28 23',
    '2025-01-31 23',
    '2024-12-31 23',
  ])
})

test('pruning every day keeps what pruning once would have kept', () => {
  let held: { createdAt: number }[] = []
  for (let day = all.length - 4; day >= 0; day -= 4)
    held = keptOf([...held, ...all.slice(day, day + 4)], nowMs - day * 6 * hourMs)
  expect(held).toEqual(keptOf(all, nowMs))
})

test('a shop that was shut for a year still has all of its days', () => {
  const days = Array.from({ length: 10 }, (_, i) => ({ createdAt: nowMs - i * dayMs }))
  expect(keptOf(days, nowMs + 365 * dayMs)).toEqual(days)
})
