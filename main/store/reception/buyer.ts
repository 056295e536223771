import type { Customer } from '#shared/customers/customer.ts'
import type { BuyerStanding } from '#shared/reception/answers.ts'

/** New or returning buyers are served differently (domain 2.9). */
export function standingOf(customer: Customer | undefined): BuyerStanding {
  if (!customer) return 'new'
  return customer.paidOrderCount > 0 ? 'returning' : 'known'
}

/** Tags whose day has not ended. */
export function validTags({ tags }: Pick<Customer, 'tags'>, now: number): string[] {
  return tags.filter(({ until }) => until === null || now < until).map(({ tag }) => tag)
}
