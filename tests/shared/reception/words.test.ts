import { describe, expect, it } from 'vitest'
import en from '#shared/messages/en/reception.json' with { type: 'json' }
import zh from '#shared/messages/zh-CN/reception.json' with { type: 'json' }
import { buyerStandings } from '#shared/reception/answers.ts'
import { receptionContract } from '#shared/reception/contract.ts'
import {
  afterSalesKinds,
  eventSources,
  evidenceKinds,
  followUpStates,
  objectionKinds,
  outcomes,
  receptionSteps,
} from '#shared/reception/reception.ts'

const failures = Object.values(receptionContract).flatMap((entry): readonly string[] => entry.failures)

const keys = [
  ...receptionSteps.flatMap((step) => [`step.${step}`, `step.${step}.short`, `asks.${step}`]),
  ...failures.map((code) => `failure.${code}`),
  ...outcomes.map((one) => `outcome.${one}`),
  ...followUpStates.map((state) => `followUp.${state}`),
  ...objectionKinds.map((kind) => `objection.${kind}`),
  ...evidenceKinds.map((kind) => `evidence.${kind}`),
  ...eventSources.map((source) => `source.${source}`),
  ...afterSalesKinds.map((kind) => `afterSalesKind.${kind}`),
  ...buyerStandings.map((one) => `standing.${one}`),
  ...['answered', 'fresh', 'amber', 'red', 'away', 'backLate'].map((band) => `band.${band}`),
]

describe('R08 words of the reception', () => {
  it('every step, refusal, check and state has words in both languages', () => {
    expect(keys.filter((key) => !(key in zh))).toEqual([])
    expect(keys.filter((key) => !(key in en))).toEqual([])
    expect(Object.keys(zh)).toEqual(Object.keys(en))
  })

  it('the short names of the rail are the eight of the trade', () => {
    expect(receptionSteps.map((step) => zh[`step.${step}.short`]).join('')).toBe('迎问荐异促确单别')
  })
})
