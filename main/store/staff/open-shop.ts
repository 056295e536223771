import { newIdAt } from '#shared/kernel/id.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { staffContract } from '#shared/staff/contract.ts'
import { firstChatGroups, firstPosts } from '#shared/staff/first-posts.ts'
import { insert, type Operation } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'
import { starterScriptOperations } from '#store/scripts/starter-operations.ts'

/** First start: the shop, its owner, the twelve posts, the five chat groups and the starter scripts (R01, R11). */
export const openShop: Handlers<typeof staffContract>['openShop'] = {
  prepare: async ({ shopName, platforms, ownerName, password }, { host }) => {
    const hash = await host.hashPassword(password)
    return ok(async (context) => {
      if ((await context.db.shops.count()) > 0) return fail('shop_exists')
      const shopId = newIdAt(context.now)
      const ownerId = newIdAt(context.now)
      const owner = {
        id: ownerId,
        name: ownerName,
        role: 'owner' as const,
        department: '经理室',
        posts: [],
        isActive: true,
      }
      const operations = [
        insert('shops', { id: shopId, name: shopName, platforms: [...platforms], isSample: false }),
        insert('people', owner),
        insert('credentials', { id: ownerId, hash, failedTries: 0, waitUntil: null }),
        ...firstOperations(shopId, context.now),
      ]
      const person = { id: ownerId, name: ownerName, role: 'owner' as const }
      const seat = { state: 'signedIn' as const, shop: { id: shopId, name: shopName, isSample: false }, person }
      return decided({ personId: ownerId }, operations, { seat, shopId })
    })
  },
}

/** What every new shop begins with: the twelve posts, the five chat groups, the starter scripts. */
export function firstOperations(shopId: string, now: number): Operation[] {
  return [
    ...firstPosts.map((post) => insert('posts', { id: newIdAt(now), ...post, pipelineSteps: [...post.pipelineSteps] })),
    ...firstChatGroups.map((group) => insert('chatGroups', { id: newIdAt(now), ...group, members: [] })),
    ...starterScriptOperations(shopId),
  ]
}
