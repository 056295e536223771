import { shownValue } from '#shared/customers/person.ts'
import type { OutputOf } from '#shared/kernel/contract.ts'
import { fail } from '#shared/kernel/result.ts'
import type { privacyContract } from '#shared/privacy/contract.ts'
import type { PrivacyNote } from '#shared/privacy/privacy-note.ts'
import { revealMs } from '#shared/privacy/reveal-time.ts'
import { personOf } from '#store/customers/person-tree.ts'
import { type Context, decided, type Handlers } from '#store/dispatch/handler.ts'
import { notePrivacy } from './note.ts'
import { usedToday } from './quota.ts'

type Revealed = OutputOf<typeof privacyContract.reveal>
type Kind = Revealed['of']
/** What a record holds, without the words around it. */
type Content<K extends Kind> = Omit<Extract<Revealed, { of: K }>, 'until' | 'left'>

/** One record, for a reason, for half a minute, and it stands in the book (ux 7). The answer goes nowhere but to who asked. */
export const reveal: Handlers<typeof privacyContract>['reveal'] = async ({ of, id, reason }, context) => {
  const content = await contents[of](context, id)
  if (!content) return fail('not_there')
  const { left } = await usedToday(context)
  if (left === 0) return fail('quota_used_up')
  const happening: PrivacyNote['happening'] = { kind: 'revealed', of, subjectId: id }
  const around = { until: context.now + revealMs, left: left === null ? null : left - 1 }
  return decided({ ...content, ...around } as Revealed, [notePrivacy(context, reason, happening)])
}

const contents: { readonly [K in Kind]: (context: Context, id: string) => Promise<Content<K> | null> } = {
  customer: async ({ db, shopId }, id) => {
    const person = await personOf(db, id)
    if (!person || person.row.shopId !== shopId) return null
    return {
      of: 'customer',
      name: shownValue(person, 'name'),
      phone: shownValue(person, 'phone'),
      address: shownValue(person, 'address')?.text ?? null,
      wechat: shownValue(person, 'wechat'),
      birthday: shownValue(person, 'birthday'),
    }
  },
  order: async ({ db, shopId }, id) => {
    const order = await db.orders.get(id)
    if (!order || order.shopId !== shopId) return null
    const { receiver, phone, address, buyerMessage, sellerMemo } = order.sealed
    return { of: 'order', name: receiver, phone, address, buyerMessage, sellerMemo }
  },
  talk: async ({ db, shopId }, id) => {
    const reception = await db.receptions.get(id)
    if (!reception || reception.shopId !== shopId) return null
    const chats = await db.chats.where('receptionId').equals(id).toArray()
    const messages = chats.flatMap(({ sealed }) => sealed.messages).sort((one, other) => one.at - other.at)
    if (messages.length === 0) return null
    return { of: 'talk', messages: messages.slice(-mostMessages).map(({ at, sender, text }) => ({ at, sender, text })) }
  },
}

/** As many as the masked chat shows. */
const mostMessages = 200
