import { describe, expect, it } from 'vitest'
import { minuteMs } from '#shared/kernel/time.ts'
import { pipelineSteps } from '#shared/staff/first-posts.ts'
import { type Desk, openDesk } from '#tests/harness/desk.ts'

async function openShop(desk: Desk) {
  return desk.ask('staff.openShop', {
    shopName: '青禾家居',
    platforms: ['taobao'],
    ownerName: '王掌柜',
    password: 'owner-secret',
  })
}

describe('R01 people of the shop', () => {
  it('the first start makes the shop, its owner, twelve posts and five chat groups', async () => {
    const desk = await openDesk()
    await openShop(desk)
    expect(desk.seat).toMatchObject({
      state: 'signedIn',
      shop: { name: '青禾家居' },
      person: { name: '王掌柜', role: 'owner' },
    })
    expect((await desk.ask('staff.posts', {})).map((post) => post.name)).toHaveLength(12)
    expect((await desk.ask('staff.chatGroups', {})).map((group) => group.name).sort()).toEqual(
      ['客服群', '重要群', '物流群', '仓库对接群', '内部群'].sort(),
    )
  })

  it('a shop is opened once', async () => {
    const desk = await openDesk()
    await openShop(desk)
    expect(
      await desk.code('staff.openShop', { shopName: 'x', platforms: ['jd'], ownerName: 'y', password: 'secret1' }),
    ).toBe('shop_exists')
  })

  it('each pipeline step names exactly one post', async () => {
    const desk = await openDesk()
    await openShop(desk)
    const named = (await desk.ask('staff.posts', {})).flatMap((post) => post.pipelineSteps)
    expect(named).toHaveLength(12)
    expect(named.toSorted()).toEqual(pipelineSteps.toSorted())
  })

  it('five wrong passwords are free, then the wait grows and is kept in the store', async () => {
    const desk = await openDesk()
    const { personId } = await openShop(desk)
    await desk.ask('staff.signOut', {})
    const codes: string[] = []
    for (let turn = 0; turn < 6; turn += 1) codes.push(await desk.code('staff.signIn', { personId, password: 'no' }))
    expect(codes).toEqual([
      'wrong_password',
      'wrong_password',
      'wrong_password',
      'wrong_password',
      'wrong_password',
      'wait',
    ])
    expect(await desk.code('staff.signIn', { personId, password: 'owner-secret' })).toBe('wait')
    desk.now += minuteMs
    expect(await desk.code('staff.signIn', { personId, password: 'owner-secret' })).toBe('ok')
    expect(desk.seat.state).toBe('signedIn')
  })

  it('a locked desk answers nobody until the same person unlocks or another signs in', async () => {
    const desk = await openDesk()
    await openShop(desk)
    await desk.ask('staff.lock', {})
    expect(await desk.code('staff.people', {})).toBe('locked')
    expect(await desk.code('staff.unlock', { password: 'nope' })).toBe('wrong_password')
    expect(await desk.code('staff.unlock', { password: 'owner-secret' })).toBe('ok')
    expect(await desk.code('staff.people', {})).toBe('ok')
  })

  it('the last owner cannot be taken away', async () => {
    const desk = await openDesk()
    await openShop(desk)
    const [owner] = await desk.ask('staff.people', {})
    expect(await desk.code('staff.changePerson', { id: owner?.id, expected: 1, role: 'agent' })).toBe('last_owner')
    const added = await desk.ask('staff.addPerson', {
      name: '小周',
      role: 'agent',
      department: '',
      posts: [],
      password: 'agent-1',
    })
    expect(added).toMatchObject({ name: '小周', role: 'agent', version: 1 })
  })
})
