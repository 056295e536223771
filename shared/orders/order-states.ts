/** Where an order stands, whatever words the platform uses for it. */
export const orderStateNames = ['awaitingPayment', 'awaitingDispatch', 'dispatched', 'completed', 'closed'] as const
export type OrderState = (typeof orderStateNames)[number]
