import { fail, ok } from '#shared/kernel/result.ts'
import { pickerRows, type scriptsContract } from '#shared/scripts/contract.ts'
import { isOwnDraft, mayLead, shortcutRival } from '#shared/scripts/save-rules.ts'
import { insert, patch, remove } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { countCategories, libraryPage } from './library-page.ts'
import { saveScript } from './save-script.ts'
import { starterRows } from './starter-operations.ts'

export const scriptsHandlers: Handlers<typeof scriptsContract> = {
  search: async ({ query, step, platform }, { scripts, db, now }) => {
    const { rows, index } = await scripts.ready(db)
    const { hits, total } = index.search(query, { step, platform, limit: pickerRows, now })
    const found = hits.flatMap(({ id, foundIn }) => {
      const script = rows.get(id)
      return script ? [{ script, foundIn }] : []
    })
    return ok({ rows: found, total })
  },

  page: async (input, { scripts, db, actor }) => {
    const { rows } = await scripts.ready(db)
    return ok(libraryPage(rows.values(), input, actor.id))
  },

  categories: async (_input, { scripts, db }) => {
    const { rows } = await scripts.ready(db)
    return ok(countCategories(rows.values()))
  },

  get: async ({ id }, { db }) => {
    const script = await db.scripts.get(id)
    return script ? ok(script) : fail('script_not_found')
  },

  save: saveScript,

  retire: async ({ id, expected }, { db }) => {
    const script = await db.scripts.get(id)
    if (!script) return fail('script_not_found')
    if (script.version !== expected) return fail('stale')
    return decided({ id, version: expected + 1 }, [patch('scripts', script, { status: 'retired' })])
  },

  remove: async ({ id, expected }, { db, actor }) => {
    const script = await db.scripts.get(id)
    if (!script) return fail('script_not_found')
    if (script.version !== expected) return fail('stale')
    if (script.status !== 'draft') return fail('not_a_draft')
    if (!mayLead(actor.role) && !isOwnDraft(script, actor.id)) return fail('needs_supervisor')
    return decided({}, [remove('scripts', id)])
  },

  importStarter: async (_input, { scripts, db, shopId }) => {
    const { rows } = await scripts.ready(db)
    const missing = starterRows(shopId).filter(({ id }) => !rows.has(id))
    const operations = missing.map((row) => {
      // The shop's own shortcut keeps its meaning; the starter script is found by its title.
      const shortcut = shortcutRival(row, rows.values()) ? '' : row.shortcut
      return insert('scripts', { ...row, shortcut })
    })
    return decided({ added: missing.length }, operations)
  },
}
