import { joinWords } from './join-words.ts'

export const words = joinWords(
  import.meta.glob('../../shared/messages/zh-CN/*.json', { eager: true, import: 'default' }),
)
