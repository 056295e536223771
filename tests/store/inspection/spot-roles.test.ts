import { describe, expect, it } from 'vitest'
import { inspectionContract } from '#shared/inspection/contract.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'

/** What an agent may ask of 质检: own checks, their talks and scores, and what is said to them. */
const ofAgents = [
  ...['spotTalk', 'spotChecks', 'spotCheck', 'commentCheck', 'signCheck', 'appealCheck', 'spotScores'],
] as const

describe('R71 who may do what', () => {
  it('agents reach their own checks only; drawing, judging, deciding, forms and findings are for who leads', () => {
    const mine = Object.entries(inspectionContract).filter(([, { roles }]) => roles === everyRole)
    expect(mine.map(([name]) => name).toSorted()).toEqual(ofAgents.toSorted())
    const others = Object.entries(inspectionContract).filter(([name]) => !ofAgents.some((one) => one === name))
    expect(others.filter(([, { roles }]) => roles !== leads).map(([name]) => name)).toEqual([])
  })
})
