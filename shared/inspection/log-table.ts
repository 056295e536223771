import { importedId } from '#shared/kernel/id.ts'
import { headerNames, placesOf, plainName } from '#shared/orders/recognise-table.ts'
import { type LogColumns, type LogField, logFields, type NamedColumns } from './log-columns.ts'

/** The 千牛 web history as userscripts export it; nothing else has these names together. */
const history = { buyer: '客户名', at: '发送时间', text: '发送内容', sender: '发送账号', side: '账号类型' }

/** What programs call such columns, best first. */
const commonNames: Readonly<Record<LogField, readonly string[]>> = {
  at: [history.at, '时间', '消息时间', '聊天时间', '日期', '创建时间', 'time'],
  buyer: [history.buyer, '买家', '买家昵称', '买家账号', '客户', '客户昵称', '顾客', '会员名', 'buyer', 'customer'],
  sender: [history.sender, '发送人', '发送者', '发送方', '发言人', '消息发送者', '账号', 'sender', 'from'],
  text: [history.text, '内容', '消息内容', '聊天内容', '消息', '对话内容', 'text', 'content', 'message'],
  side: [history.side, '角色', '发送方类型', '身份', '类型', 'role'],
  session: ['会话ID', '会话编号', '会话', 'sessionid'],
}

/** One header of a shop means one thing. */
export function logTableIdOf(shopId: string, header: readonly string[]): string {
  return importedId('logTable', 'own', shopId, signatureOf(header))
}

function signatureOf(header: readonly string[]): string {
  return header.map(plainName).join('\u001f')
}

/** What each column may be by its name. Each is taken once. */
export function guessLogColumns(cells: readonly string[]): LogColumns {
  const { places: known } = placesOf(headerNames(cells).map((name) => name.toLowerCase()))
  const taken = new Set<number>()
  const guess: LogColumns = {}
  for (const field of logFields) {
    const at = commonNames[field]
      .map((name) => known.get(plainName(name)))
      .find((one) => one !== undefined && !taken.has(one))
    if (at === undefined) continue
    guess[field] = at
    taken.add(at)
  }
  return guess
}

export interface KnownLogTable {
  readonly layout: 'historySheet' | 'table'
  readonly columns: LogColumns
}

/** The table this header begins: the exported web history, or one somebody named before; null when it is neither. */
export function logTableOf(cells: readonly string[], named: readonly NamedColumns[]): KnownLogTable | null {
  const { places: known } = placesOf(headerNames(cells))
  if (Object.values(history).every((name) => known.has(name))) {
    return { layout: 'historySheet', columns: guessLogColumns(cells) }
  }
  const signature = signatureOf(headerNames(cells))
  const own = named.find(({ header }) => signatureOf(header) === signature)
  return own ? { layout: 'table', columns: own.columns } : null
}

/** Words of a column of sides that say a buyer wrote; anything else is ours. */
export const buyerWords: readonly string[] = ['客户', '买家', '顾客', '用户', '会员', '0', 'buyer', 'customer', 'user']
