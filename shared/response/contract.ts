import { array, boolean, nullable, number, object, picklist } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { platform } from '#shared/kernel/platform.ts'
import { everyRole, leads } from '#shared/kernel/role.ts'
import { count, instant } from '#shared/kernel/schema.ts'
import { consoleItems, consoleRefusals, consoleSettings } from './console.ts'
import { formula, formulaRefusals } from './formula.ts'

/** Response formulas of the platforms (R09) and the advised settings of chat consoles (R10). */
export const responseContract = {
  rules: query({
    input: object({}),
    output: object({
      /** `isOwn`: the shop has changed it. */
      formulas: array(object({ platform, isOwn: boolean(), formula })),
      console: consoleSettings,
      hasFewLines: boolean(),
    }),
    roles: everyRole,
    failures: [],
    reads: ['responseRules'],
  }),
  /** `null` goes back to what comes with the program. */
  saveFormula: command({
    input: object({ platform, formula: nullable(formula) }),
    output: object({}),
    roles: leads,
    failures: formulaRefusals,
    touches: ['responseRules'],
  }),
  saveConsole: command({
    input: consoleSettings,
    output: object({ hasFewLines: boolean() }),
    roles: leads,
    failures: consoleRefusals,
    touches: ['responseRules'],
  }),
  /** The asking person's ticks. */
  consoleList: query({
    input: object({}),
    output: array(
      object({
        item: picklist(consoleItems),
        state: picklist(['open', 'done', 'changed']),
        at: nullable(instant),
      }),
    ),
    roles: everyRole,
    failures: [],
    reads: ['responseRules', 'consoleTicks'],
  }),
  tickConsole: command({
    input: object({ item: picklist(consoleItems), isDone: boolean() }),
    output: object({}),
    roles: everyRole,
    failures: [],
    touches: ['responseRules', 'consoleTicks'],
  }),
  /** The rates of today so far, from this desk's own log: an estimate beside the platform's figure (R09). */
  today: query({
    input: object({ scope: picklist(['mine', 'shop']) }),
    output: array(
      object({
        platform,
        talks: count,
        /** Null while the platform's limit is not known. */
        rate: nullable(object({ asked: count, inTime: count, meanMs: nullable(number()) })),
        sixSecond: object({ asked: count, inTime: count }),
        /** Talks whose times come from the chat itself; the others rest on our clicks. */
        toldByChat: count,
      }),
    ),
    roles: everyRole,
    failures: [],
    reads: ['responseRules', 'receptions'],
  }),
}
