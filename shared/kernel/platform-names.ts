/** Platforms shops sell on. Taobao and Tmall share files and chat client; `weixin` is 微信小店 / 视频号. */
export const platformNames = ['taobao', 'jd', 'pinduoduo', 'douyin', 'kuaishou', 'weixin', 'xiaohongshu'] as const
export type Platform = (typeof platformNames)[number]
