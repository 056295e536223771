import { describe, expect, it } from 'vitest'
import { builtInFormId } from '#shared/inspection/built-in-form.ts'
import { importedId } from '#shared/kernel/id.ts'
import { connectLogs, importDone, importLogs, openLogDesk, talksOf } from '#tests/fixtures/chat/log-desk.ts'
import { agent, buyer, standard } from '#tests/fixtures/chat/samples.ts'
import { importFile, openImportDesk, utf8 } from '#tests/fixtures/orders/import-desk.ts'
import { anOrder, taobaoList } from '#tests/fixtures/orders/taobao-list.ts'
import type { Desk } from '#tests/harness/desk.ts'
import { sheet } from './judged-talks.ts'

const longer = `${standard}\n${agent}\n2025-11-05 10:01:00\n好的亲\n`

describe('R71 an import is taken back as a whole', () => {
  it('with everything it brought', async () => {
    const desk = await openLogDesk()
    const { id } = await importLogs(desk, [['小鹿.txt', standard]])
    await desk.ask('inspection.importUndo', { importId: id, evenChecked: false })
    expect(await importDone(desk, id)).toMatchObject({ state: 'undone', sealed: { lines: [] } })
    expect([await desk.db.chatLogs.count(), await desk.db.chatTexts.count()]).toEqual([0, 0])
    expect(await desk.code('inspection.importUndo', { importId: id, evenChecked: false })).toBe('already_undone')
    await importLogs(desk, [['小鹿.txt', standard]])
    expect(await talksOf(desk)).toHaveLength(1)
  })

  it('what it told more of stands as it was before; the first waits until the later one is taken back', async () => {
    const desk = await openLogDesk()
    const first = await importLogs(desk, [['小鹿.txt', standard]])
    const [before] = await talksOf(desk)
    const second = await importLogs(desk, [['小鹿2.txt', longer]])
    expect(await desk.failure('inspection.importUndo', { importId: first.id, evenChecked: false })).toMatchObject({
      code: 'changed_later',
      details: { name: '小鹿2.txt' },
    })
    await desk.ask('inspection.importUndo', { importId: second.id, evenChecked: false })
    await importDone(desk, second.id)
    const [after] = await talksOf(desk)
    expect(after?.sealed).toEqual(before?.sealed)
    expect(after?.log.facts).toEqual(before?.log.facts)
    expect(await desk.code('inspection.importUndo', { importId: first.id, evenChecked: false })).toBe('ok')
    await importDone(desk, first.id)
  })
})

describe('R71 an import whose talks were scored', () => {
  it('is taken back at a second word only; the scores stay', async () => {
    const desk = await openLogDesk()
    const personId = await somebody(desk, '小周')
    const { id: importId } = await importLogs(desk, [['小鹿.txt', standard]])
    const [account] = await desk.ask('inspection.accounts', {})
    await desk.ask('inspection.nameAccount', { id: account?.id ?? '', personId })
    await expect.poll(async () => (await talksOf(desk))[0]?.log.personId).toBe(personId)
    const [talk] = await talksOf(desk)
    const given = { drawId: null, calibrationId: null, formId: builtInFormId, comments: [], findings: [] }
    await desk.ask('inspection.giveCheck', { logId: talk?.log.id ?? '', answers: sheet(), ...given })
    const undo = (evenChecked: boolean) => desk.failure('inspection.importUndo', { importId, evenChecked })
    expect(await undo(false)).toEqual({ code: 'talks_checked', details: { talks: 1 } })
    expect(await undo(true)).toBeNull()
    await importDone(desk, importId)
    expect([await desk.db.chatLogs.count(), await desk.db.spotChecks.count()]).toEqual([0, 1])
  })
})

describe('R71 whose talks they are', () => {
  it('an account is said to be a person once; its talks know it, those imported later too', async () => {
    const desk = await openLogDesk()
    const personId = await somebody(desk, '小周')
    await importLogs(desk, [['小鹿.txt', standard]])
    const [account] = await desk.ask('inspection.accounts', {})
    expect(account).toMatchObject({ account: agent, personId: null, alike: personId })
    await desk.ask('inspection.nameAccount', { id: account?.id ?? '', personId })
    await importDone(desk, account?.id ?? '').catch(() => undefined)
    await importLogs(desk, [['别人.txt', standard.replaceAll(buyer, 'tb9')]])
    const talks = await talksOf(desk)
    expect(talks.map(({ log }) => [log.buyerNick, log.personId])).toEqual(
      expect.arrayContaining([
        [buyer, personId],
        ['tb9', personId],
      ]),
    )
    expect(await desk.db.logAccounts.toArray()).toMatchObject([{ isLinking: false }])
    const other = await somebody(desk, '小王')
    await desk.ask('inspection.nameAccount', { id: account?.id ?? '', personId: other })
    await importDone(desk, '').catch(() => undefined)
    expect((await talksOf(desk)).map(({ log }) => log.personId)).toEqual([other, other])
  })

  it('are linked to orders of the buyer by number, else by time, and to the reception that was open', async () => {
    const desk = await knownBuyer()
    const { id: receptionId } = await desk.ask('reception.start', { platform: 'taobao', buyerNick: buyer })
    await desk.queue.drained()
    await importLogs(desk, [['小鹿.txt', standard]])
    await importLogs(desk, [['号.txt', `[tb9] 2025-11-05 10:00:00\n订单 ${orderNo} 怎么还没到\n`]], { ours: [agent] })
    const talks = await talksOf(desk)
    const orderId = importedId('order', 'taobao', desk.seat.shop?.id ?? '', orderNo)
    expect(talks.map(({ log }) => [log.buyerNick, log.receptionId, log.orderIds])).toEqual(
      expect.arrayContaining([
        [buyer, receptionId, [orderId]],
        ['tb9', null, [orderId]],
      ]),
    )
  })
})

const orderNo = '2965431880012345678'

/** The buyer of the sample talk, with an order of three days before. */
async function knownBuyer(): Promise<Desk> {
  const desk = await openImportDesk()
  connectLogs(desk)
  await importFile(desk, utf8(taobaoList([anOrder({ nick: buyer, no: orderNo })])))
  desk.sitDown('supervisor')
  return desk
}

async function somebody(desk: Desk, name: string): Promise<string> {
  const id = importedId('person', '', '', name)
  const stamps = { shopId: desk.seat.shop?.id ?? '', createdAt: 0, updatedAt: 0, version: 1, deskId: '', actorId: '' }
  await desk.db.people.put({ ...stamps, id, name, role: 'agent', department: '', posts: [], isActive: true })
  return id
}

describe('R47 R71 a buyer who is erased', () => {
  it('leaves no talk, no words and no line behind', async () => {
    const desk = await knownBuyer()
    await importLogs(desk, [['小鹿.txt', `${buyer} 的聊天\n\n${standard}`]])
    await importLogs(desk, [['小鹿2.txt', longer]])
    const customerId = importedId('customer', 'taobao', desk.seat.shop?.id ?? '', buyer)
    const customer = await desk.db.customers.get(customerId)
    await desk.ask('customers.erase', { id: customerId, expected: customer?.version ?? 1, reason: '买家要求' })
    await desk.queue.drained()
    expect([await desk.db.chatLogs.count(), await desk.db.chatTexts.count(), await desk.db.logChanges.count()]).toEqual(
      [0, 0, 0],
    )
    expect(JSON.stringify(await desk.db.logImports.toArray())).not.toContain(`${buyer} 的聊天`)
  })
})
