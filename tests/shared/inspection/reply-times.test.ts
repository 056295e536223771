import { describe, expect, it } from 'vitest'
import { factsOf } from '#shared/inspection/chat-facts.ts'
import { replyTimes } from '#shared/inspection/reply-times.ts'
import { dayMs } from '#shared/kernel/time.ts'
import { defaultFormulas } from '#shared/response/default-formulas.ts'
import { deskStart } from '#tests/harness/desk.ts'
import { spoken } from './spoken.ts'

const account = '青禾家居:小周'
const talk = (platform: 'taobao' | 'pinduoduo', seconds: number) => ({
  ...{ platform, customerId: `buyer ${seconds}`, startAt: deskStart },
  facts: factsOf(spoken(['B 0 在吗', `P ${seconds} 您好`], deskStart), [account]),
})
const times = (talks: ReturnType<typeof talk>[]) =>
  replyTimes(talks, (platform) => defaultFormulas[platform], deskStart + dayMs)

describe('R71 every reply time', () => {
  it('has its middle and its 90th of a hundred, and is in time to the second as the platform counts', () => {
    const talks = [2, 4, 6, 8, 10, 12, 14, 16, 180, 181].map((seconds) => talk('taobao', seconds))
    expect(times(talks)).toMatchObject([
      { platform: 'taobao', replies: 10, medianMs: 10_000, p90Ms: 180_000, rate: { asked: 10, inTime: 9 } },
    ])
  })

  it('is told of each platform by itself, without a rate where the limit is not known', () => {
    const [taobao, pinduoduo] = times([talk('taobao', 2), talk('pinduoduo', 8)])
    expect([taobao?.medianMs, pinduoduo?.medianMs, pinduoduo?.rate]).toEqual([2_000, 8_000, null])
    expect(times([])).toEqual([])
  })
})
