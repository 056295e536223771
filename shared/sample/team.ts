import { importedId } from '#shared/kernel/id.ts'
import type { Unstamped } from '#shared/kernel/row.ts'
import { firstPosts } from '#shared/staff/first-posts.ts'
import type { Person, Shop } from '#shared/staff/person.ts'

/** Everybody in the sample shop has this password; it is shown on screen. */
export const samplePassword = 'guitai'

export const sampleShopName = '青禾家居专营店（示例）'

export interface SampleTeam {
  readonly shop: Unstamped<Shop>
  readonly people: readonly Unstamped<Person>[]
  /** Who tries the program sits down as this one. */
  readonly owner: Unstamped<Person>
  readonly agents: readonly [Unstamped<Person>, Unstamped<Person>]
}

/** The shop and its four people, the same for the same seed. Its owner holds every post and can try everything (R29). */
export function sampleTeam(seed: number): SampleTeam {
  const shopId = importedId('shop', 'sample', '', String(seed))
  const person = (name: string, fields: Pick<Person, 'role' | 'department' | 'posts'>) => ({
    id: importedId('person', 'sample', shopId, name),
    name,
    ...fields,
    isActive: true,
  })
  const owner = person('王掌柜', { role: 'owner', department: '经理室', posts: firstPosts.map(({ code }) => code) })
  const supervisor = person('林主管', { role: 'supervisor', department: '客服部', posts: ['orderReviewer', 'finance'] })
  const senior = person('周晓雯', { role: 'senior', department: '售后组', posts: ['agent'] })
  const agent = person('小满', { role: 'agent', department: '售前组', posts: ['agent'] })
  return {
    shop: { id: shopId, name: sampleShopName, platforms: ['taobao', 'jd'], isSample: true },
    people: [owner, supervisor, senior, agent],
    owner,
    agents: [agent, senior],
  }
}
