import { describe, expect, it } from 'vitest'
import { builtInFormId } from '#shared/inspection/built-in-form.ts'
import { sheet, shopWithTalks } from './judged-talks.ts'

describe('R71 comparing people who judge', () => {
  async function started() {
    const shop = await shopWithTalks()
    const { desk, people, talks } = shop
    const [logId = ''] = await talks(1)
    const asked = { logId, formId: builtInFormId, checkerIds: [people.supervisor.id, people.owner.id] }
    const { id } = await desk.ask('inspection.startCalibration', asked)
    const line = async () =>
      (await desk.ask('inspection.calibrations', { after: null })).rows.find((row) => row.id === id)
    return { ...shop, logId, id, asked, line }
  }

  it('nobody sees the other sheet before both are done; then how far they agree', async () => {
    const { desk, id, logId, give, sit, line } = await started()
    await give(logId, { calibrationId: id })
    expect(await line()).toMatchObject({ isToDo: false, agreement: null })
    sit('owner')
    expect(await desk.code('inspection.calibration', { id })).toBe('not_done')
    expect(await line()).toMatchObject({ isToDo: true, agreement: null })
    await give(logId, { calibrationId: id, answers: sheet({ finalPush: 0, recap: null }) })
    const { agreement, sheets } = await desk.ask('inspection.calibration', { id })
    expect(sheets.map(({ name }) => name).toSorted()).toEqual(['林主管', '王老板'])
    // 17 items: 15 alike. By chance 17/17 x 15/17, so kappa is 0.
    expect(agreement).toEqual({ n: 17, same: 15 / 17, kappa: 0 })
    expect((await line())?.agreement).toEqual(agreement)
  })

  it('a sheet of a comparison is no check: no score, no list, nothing for the agent', async () => {
    const { desk, id, logId, give, sit, checkOf, yesterday } = await started()
    const sheetId = await give(logId, { calibrationId: id })
    expect(await desk.code('inspection.giveCheck', checkOf(logId, { calibrationId: id }))).toBe('already_checked')
    expect(await desk.code('inspection.spotCheck', { id: sheetId, minute: 0 })).toBe('check_not_found')
    const scores = await desk.ask('inspection.spotScores', { from: yesterday, to: '2025-11-05' })
    expect(scores).toMatchObject({ team: { n: 0, mean: null, band: null }, people: [] })
    sit('agent')
    const asked = { which: 'all', personId: null, minute: 0, after: null } as const
    expect((await desk.ask('inspection.spotChecks', asked)).rows).toEqual([])
    expect(await desk.code('inspection.spotTalk', { logId, from: 0 })).toBe('not_yours')
  })

  it('two who lead at least, never the agent of the talk, and only who was asked', async () => {
    const { desk, people, asked, id, logId, checkOf, sit, talks } = await started()
    const start = (over: object) => desk.code('inspection.startCalibration', { ...asked, ...over })
    expect(await start({ checkerIds: [people.owner.id, people.owner.id] })).toBe('checker_not_fit')
    expect(await start({ checkerIds: [people.owner.id, people.agent.id] })).toBe('checker_not_fit')
    const [own = ''] = await talks(1, { personId: people.owner.id })
    expect(await start({ logId: own })).toBe('checker_not_fit')
    expect(await desk.code('inspection.giveCheck', checkOf(own, { calibrationId: id }))).toBe('not_invited')
    sit('agent')
    expect(await desk.code('inspection.giveCheck', checkOf(logId, { calibrationId: id }))).toBe('not_allowed')
  })

  it('a second look draws from somebody’s chance part, once each, and tells how far the two agree', async () => {
    const { desk, people, talks, draw, give, sit } = await shopWithTalks()
    const ids = await talks(3)
    const { id: drawId } = await draw({ random: 3 })
    for (const logId of ids) await give(logId, { drawId })
    const [byHand = ''] = await talks(1)
    await give(byHand)
    const look = (most: number) => desk.code('inspection.drawSecondLooks', { checkerId: people.supervisor.id, most })
    expect(await look(2)).toBe('own_checks')
    sit('owner')
    const drawn = await desk.ask('inspection.drawSecondLooks', { checkerId: people.supervisor.id, most: 2 })
    expect(drawn).toMatchObject({ drawn: 2, from: 3 })
    expect([await look(2), await look(2)]).toEqual(['ok', 'nothing_to_draw'])
    const { rows } = await desk.ask('inspection.calibrations', { after: null })
    expect(rows.map(({ isToDo }) => isToDo)).toEqual([true, true, true])
    for (const row of rows) await give(row.logId, { calibrationId: row.id, answers: sheet({ goodbye: 0 }) })
    const [checker] = await desk.ask('inspection.checkers', {})
    expect(checker).toMatchObject({ name: '林主管', checks: 4, looks: 3, agreement: { n: 51, same: 48 / 51 } })
  })
})
