import { picklist } from 'valibot'

/** Platforms shops sell on. Taobao and Tmall share files and chat client. */
export const platforms = ['taobao', 'jd', 'pinduoduo', 'douyin', 'kuaishou'] as const
export type Platform = (typeof platforms)[number]
export const platform = picklist(platforms)
