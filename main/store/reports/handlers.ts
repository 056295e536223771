import type { reportsContract } from '#shared/reports/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { cases } from './cases.ts'
import { figures, hints } from './figures.ts'
import { finishCard, morning, mornings, noteCard, reopenCard, startCard } from './morning.ts'
import { file, rules, saveRules, tell } from './rules.ts'

export const reportsHandlers: Handlers<typeof reportsContract> = {
  figures,
  cases,
  hints,
  morning,
  startCard,
  finishCard,
  reopenCard,
  noteCard,
  mornings,
  rules,
  saveRules,
  tell,
  file,
}
