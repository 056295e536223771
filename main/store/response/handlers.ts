import type { responseContract } from '#shared/response/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { consoleList, tickConsole } from './console-ticks.ts'
import { rules, saveConsole, saveFormula } from './rules.ts'
import { today } from './today.ts'

export const responseHandlers: Handlers<typeof responseContract> = {
  rules,
  saveFormula,
  saveConsole,
  consoleList,
  tickConsole,
  today,
}
