/** Platforms shops sell on. Taobao and Tmall share files and chat client. */
export const platformNames = ['taobao', 'jd', 'pinduoduo', 'douyin', 'kuaishou'] as const
export type Platform = (typeof platformNames)[number]
