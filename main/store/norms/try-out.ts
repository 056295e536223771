import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { mostTried, type normsContract } from '#shared/norms/contract.ts'
import { momentOfScript } from '#shared/norms/moment-of-script.ts'
import { normSet } from '#shared/norms/norm-set.ts'
import type { Handlers } from '#store/dispatch/handler.ts'

/** A dry run: the rule by itself, as if it were on and held today. Retired scripts are looked at too: they come back. */
export const tryOut: Handlers<typeof normsContract>['tryOut'] = async ({ builtIn, content }, { scripts, db, now }) => {
  const rule = { ...content, enabled: true, from: null, until: null }
  const set = normSet([{ ...rule, ruleId: builtIn ?? 'tried', builtIn, source: null }])
  const side = content.side === 'buyer' ? 'buyer' : 'agent'
  const { rows } = await scripts.ready(db)
  const found = [...rows.values()].flatMap(({ id, title, step, messages }) =>
    messages.flatMap((text, at) => {
      const [finding] = set.find(text, { ...momentOfScript(step, at, dayOf(now)), side })
      return finding ? [{ id: `${id}/${at}`, title, text, spans: [...finding.spans] }] : []
    }),
  )
  return ok({ scripts: { scanned: rows.size, found: found.length, rows: found.slice(0, mostTried) } })
}
