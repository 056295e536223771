import { maskName, maskPhone } from '#shared/kernel/text.ts'
import type { Order } from '#shared/orders/order.ts'
import type { LayoutField } from '#shared/orders/own-layout.ts'
import { isMasked } from '#shared/orders/receiver-address.ts'

/** Numbers of mobile phones inside free text: memos often hold them. */
const phoneInText = /(?<!\d)1\d{10}(?!\d)/g

/** An order as people see it by default: personal data masked (ux 7). */
export function maskedOrder(order: Order): Order {
  const { receiver, phone, address, buyerMessage, sellerMemo } = order.sealed
  return {
    ...order,
    sealed: {
      receiver: receiver && maskName(receiver),
      phone: phone && maskPhone(phone),
      address: address && maskAddress(address),
      buyerMessage: buyerMessage && maskText(buyerMessage),
      sellerMemo: sellerMemo && maskText(sellerMemo),
    },
  }
}

/** Province, city and district stay, the street goes. */
function maskAddress(address: string): string {
  if (isMasked(address)) return address
  const parts = address.split(/[\s,，]+/)
  return parts.length > 3 ? `${parts.slice(0, 3).join(' ')} ***` : `${address.slice(0, 6)}***`
}

function maskText(text: string): string {
  return text.replace(phoneInText, maskPhone)
}

const personal = { receiver: maskName, phone: maskPhone, address: maskAddress } as const

/** Rows of a table nobody knows, masked where names, phones and addresses seem to stand. */
export function maskedSamples(
  samples: readonly (readonly string[])[],
  guess: Readonly<Partial<Record<LayoutField, number>>>,
): string[][] {
  const masks = Object.entries(personal).map(([field, mask]) => [guess[field as keyof typeof personal], mask] as const)
  const maskOf = new Map(masks)
  return samples.map((cells) => cells.map((cell, at) => (cell === '' ? '' : (maskOf.get(at) ?? maskText)(cell))))
}
