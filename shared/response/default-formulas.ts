import type { Platform } from '#shared/kernel/platform-names.ts'
import type { Formula } from './formula.ts'

const known = { targetPercent: null, text: '', source: '' } as const
const hours = (from: number, to: number) => ({ fromMinute: from * 60, toMinute: to * 60 })

/**
 * How each platform counts, as far as it is known; words and sources stand under `response.formula.<platform>`.
 * domain.md has no figure of a platform (A51: the threshold is missing), so every target is empty, and where
 * published descriptions say nothing or contradict each other the limit is empty too. Nothing is invented.
 */
export const defaultFormulas: Readonly<Record<Platform, Formula>> = {
  taobao: { unit: 'rounds', withinSeconds: 180, ...hours(8, 24), countsAuto: true, ...known },
  jd: { unit: 'firstReply', withinSeconds: 30, ...hours(9, 23), countsAuto: false, ...known },
  pinduoduo: { unit: 'people', withinSeconds: null, ...hours(8, 23), countsAuto: true, ...known },
  douyin: { unit: 'messages', withinSeconds: 180, ...hours(8, 23), countsAuto: false, ...known },
  kuaishou: { unit: 'people', withinSeconds: null, ...hours(0, 24), countsAuto: false, ...known },
  weixin: { unit: 'people', withinSeconds: null, ...hours(0, 24), countsAuto: false, ...known },
  xiaohongshu: { unit: 'people', withinSeconds: null, ...hours(0, 24), countsAuto: false, ...known },
}
