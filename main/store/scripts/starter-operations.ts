import { importedId } from '#shared/kernel/id.ts'
import { type Platform, platformNames } from '#shared/kernel/platform-names.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import type { Script } from '#shared/scripts/script.ts'
import { type StarterScript, starterScripts } from '#shared/scripts/starter.ts'
import { insert, type Operation } from '#store/db/operation.ts'

/** The starter library as scripts of a shop (R11). Ids come from the slugs: no script can be added twice. */
export function starterScriptOperations(shopId: string): Operation[] {
  return starterRows(shopId).map((row) => insert('scripts', row))
}

export function starterRows(shopId: string): Unstamped<Script>[] {
  return starterScripts.map((starter) => ({
    id: importedId('script', 'starter', shopId, starter.slug),
    kind: starter.kind,
    step: starter.step,
    category: starter.category,
    title: starter.title,
    shortcut: starter.shortcut,
    messages: [...starter.messages],
    platforms: platformsOf(starter),
    farewellCase: starter.case ?? null,
    // Event phrases wait as drafts until somebody says when the promotion is (domain 2.7).
    status: starter.kind === 'event' ? 'draft' : 'approved',
    ownerId: null,
    useCount: 0,
    editedCount: 0,
    lastUsedAt: null,
  }))
}

/** Tmall counts as Taobao here: one chat client, one set of files. */
function platformsOf({ platforms = [] }: StarterScript): Platform[] {
  return platformNames.filter((name) => platforms.some((one) => (one === 'tmall' ? 'taobao' : one) === name))
}
