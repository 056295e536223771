/** Where an order stands, whatever words the platform uses for it. */
export const orderStateNames = ['awaitingPayment', 'awaitingDispatch', 'dispatched', 'completed', 'closed'] as const
export type OrderState = (typeof orderStateNames)[number]

/** Where a refund stands: nothing asked, waiting for somebody, money went back, over without money. */
export const refundStateNames = ['none', 'open', 'refunded', 'ended'] as const
export type RefundState = (typeof refundStateNames)[number]
