import type { ChatMessage } from '#shared/chat/message.ts'

/** How the consoles mark what they sent by themselves (千牛: 自动回复, 服务助手). */
const mark = /^[[【(（]?(自动回复|机器人回复|智能回复)[\]】)）]?/u
const assistants: ReadonlySet<string> = new Set(['服务助手', '店小蜜', '智能客服'])

/** Sent by the console, not by a person. */
export function isAutoReply({ sender, text }: Pick<ChatMessage, 'sender' | 'text'>): boolean {
  const [, account = sender] = sender.split(/[:：]/u)
  return assistants.has(account) || mark.test(text)
}
