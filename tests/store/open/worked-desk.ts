import type { DeskOnDisk } from '#tests/harness/desk-on-disk.ts'

/** Opens a shop and leaves work of several tables, each row with a past: added, changed, answered. */
export async function work(desk: DeskOnDisk, promises: number, from = 0): Promise<void> {
  if (from === 0) {
    await good(
      desk.command('staff.openShop', {
        shopName: '清和家居',
        platforms: ['taobao'],
        ownerName: '林店主',
        password: 'guitai-owner',
      }),
    )
    await good(desk.command('staff.saveChatGroup', chatGroup))
  }
  const dueAt = Date.now() + 3_600_000
  for (let n = from; n < from + promises; n += 1) {
    const promise = { platform: 'taobao', buyerNick: `买家${n % 7}`, what: `补寄配件 ${n}`, dueAt }
    const { id } = (await good(desk.command('handover.addPromise', promise))) as { id: string }
    if (n % 3 === 0) await good(desk.command('handover.answerPromise', { id, note: '已回电' }))
  }
}

export const chatGroup = {
  id: null,
  expected: null,
  name: '早班小群',
  purpose: '查件',
  members: [],
  noticeKinds: '',
  replyStandard: '',
}

export async function good(reply: ReturnType<DeskOnDisk['command']>): Promise<unknown> {
  const answer = await reply
  if (answer.kind !== 'answer') throw new Error(JSON.stringify(answer))
  return answer.value
}

/** How `expect.poll` looks at what comes about by itself: often, and for long on a busy machine. */
export const soon = { interval: 5, timeout: 20_000 }
