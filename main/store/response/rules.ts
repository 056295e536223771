import type { Platform } from '#shared/kernel/platform-names.ts'
import { platformNames } from '#shared/kernel/platform-names.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { mayUse } from '#shared/response/console.ts'
import type { responseContract } from '#shared/response/contract.ts'
import { areHoursInOrder, type Formula } from '#shared/response/formula.ts'
import { formulaOf, noOwnRules, type ResponseRules } from '#shared/response/response-rules.ts'
import { insert, type Operation, patch } from '#store/db/operation.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof responseContract>
type Own = Pick<ResponseRules, 'formulas' | 'console'>

/** What this shop has set, or what comes with the program. */
export async function rulesOf({ db, shopId }: Context): Promise<Own> {
  return (await db.responseRules.get(shopId)) ?? noOwnRules
}

async function written({ db, shopId }: Context, change: Partial<Own>): Promise<Operation> {
  const row = await db.responseRules.get(shopId)
  return row ? patch('responseRules', row, change) : insert('responseRules', { id: shopId, ...noOwnRules, ...change })
}

export const rules: Answers['rules'] = async (_input, context) => {
  const own = await rulesOf(context)
  const usable = mayUse(own.console)
  return ok({
    formulas: platformNames.map((platform) => {
      return { platform, isOwn: own.formulas[platform] !== undefined, formula: formulaOf(own, platform) }
    }),
    console: own.console,
    hasFewLines: usable.ok && usable.value.hasFewLines,
  })
}

export const saveFormula: Answers['saveFormula'] = async ({ platform, formula }, context) => {
  if (formula !== null && !areHoursInOrder(formula)) return fail('hours_turned')
  const { formulas } = await rulesOf(context)
  return decided({}, [await written(context, { formulas: withFormula(formulas, platform, formula) })])
}

function withFormula(formulas: Own['formulas'], platform: Platform, formula: Formula | null): Own['formulas'] {
  const { [platform]: _before, ...others } = formulas
  return formula === null ? others : { ...others, [platform]: formula }
}

export const saveConsole: Answers['saveConsole'] = async (settings, context) => {
  const usable = mayUse(settings)
  if (!usable.ok) return usable
  return decided(usable.value, [await written(context, { console: settings })])
}
