import { array, integer, maxLength, maxValue, minValue, number, object, omit, optional, pipe, string } from 'valibot'
import { customer } from '#shared/customers/customer.ts'
import { command } from '#shared/kernel/contract.ts'
import { ownerOnly } from '#shared/kernel/role.ts'
import { order } from '#shared/orders/order.ts'
import { role } from '#shared/staff/person.ts'

/** What the gate stamps itself. */
const stamps = ['shopId', 'createdAt', 'updatedAt', 'version', 'deskId', 'actorId'] as const

/** Buyers of the shop people try; small enough for one frame, so that it is there whole or not at all. */
export const usualCustomers = 480
/** Orders for each customer, on average. */
export const ordersPerCustomer = 3

export const sampleContract = {
  /** First start: opens the sample shop and seats who asked as its owner. `customers: 0` leaves it to `chunk`. */
  fill: command({
    input: object({
      customers: optional(pipe(number(), integer(), minValue(0), maxValue(2_000)), usualCustomers),
    }),
    output: object({
      personId: string(),
      people: array(object({ name: string(), role })),
      /** Of everybody in it; shown on screen. */
      password: string(),
    }),
    roles: 'anyone',
    failures: ['shop_exists'],
    touches: [
      'shops',
      'people',
      'credentials',
      'posts',
      'chatGroups',
      'scripts',
      'products',
      'customers',
      'orders',
      'receptions',
      'followUps',
      'promises',
      'levelCards',
      'segments',
      'segmentMembers',
      'repurchaseNotes',
      'vipQualifications',
      'riskFlags',
      'feedback',
      'tickets',
      'reviews',
      'opinionItems',
      'rosterEntries',
      'leaveRequests',
      'typingTests',
    ],
  }),
  /** More of `generateShop`, for large sample shops and benchmarks. */
  chunk: command({
    input: object({
      customers: pipe(array(omit(customer, stamps)), maxLength(500)),
      orders: pipe(array(omit(order, stamps)), maxLength(2_000)),
    }),
    output: object({}),
    roles: ownerOnly,
    failures: ['not_sample'],
    touches: ['customers', 'orders'],
  }),
  /** Everything goes: main begins a new journal, and the first start comes again. */
  remove: command({
    input: object({}),
    output: object({}),
    roles: ownerOnly,
    failures: ['not_sample', 'afresh_failed'],
    touches: [],
  }),
}
