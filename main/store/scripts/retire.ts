import { fail } from '#shared/kernel/result.ts'
import type { scriptsContract } from '#shared/scripts/contract.ts'
import { mayLead } from '#shared/scripts/save-rules.ts'
import { isOwn, isVisibleTo } from '#shared/scripts/shelf.ts'
import { patch } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

export const retire: Handlers<typeof scriptsContract>['retire'] = async ({ id, expected }, { db, actor }) => {
  const script = await db.scripts.get(id)
  if (!script || !isVisibleTo(script, actor.id)) return fail('script_not_found')
  if (!mayLead(actor.role) && !isOwn(script, actor.id)) return fail('needs_supervisor')
  if (script.version !== expected) return fail('stale')
  return decided({ id, version: expected + 1 }, [patch('scripts', script, { status: 'retired' })])
}
