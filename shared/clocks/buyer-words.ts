import { formatInstant } from '#shared/kernel/time.ts'
import type { ParcelCase } from './parcel-case.ts'

interface Ordered {
  readonly title: string
  readonly quantity: number
}

/** What a buyer is told of an order that is not paid (R28). Words to buyers are Chinese whatever the desk's language. */
export function reminderWords({ title, quantity }: Ordered, isSecond: boolean): string {
  const goods = quantity > 1 ? `“${title}”等 ${quantity} 件` : `“${title}”`
  if (isSecond)
    return `亲，您今天拍下的${goods}还在为您留着，付款后我们马上安排。有任何疑问随时问我；不需要了也没关系，订单会自动关闭。`
  return `亲，您拍下的${goods}还没有付款哦。是付款时遇到问题了吗？我在的，随时可以帮您。`
}

type Told = Pick<ParcelCase, 'kind' | 'statusAt' | 'courier' | 'trackingNo' | 'origin'> & { readonly words: string }

/** The answer about a parcel, drafted: what the courier says and as of when. Empty while nobody looked. */
export function parcelAnswer({ kind, statusAt, courier, trackingNo, origin, words }: Told): string {
  if (kind === 'notLooked' || statusAt === null) return ''
  const parcel = `${courier ?? '快递'} ${trackingNo ?? ''}`.trim()
  const asOf = formatInstant(statusAt).slice(5, 16)
  const said = words === '' ? '' : `，物流显示：${words}`
  const opening = origin === 'shopFound' ? '亲，我们主动查了一下您的包裹' : '亲，让您久等了，已经帮您查了包裹'
  return `${opening}（${parcel}），截至 ${asOf}${said}。${endings[kind]}`
}

const endings: Readonly<Record<Exclude<ParcelCase['kind'], 'notLooked'>, string>> = {
  noMovement: '目前还没有揽收记录，真的很抱歉，我们正在催促核实，有结果马上告诉您。',
  moving: '包裹正在路上，还请您再稍等，我们会继续留意。',
  stuck: '包裹在途中停住了，非常抱歉，我们正在联系快递核实，有结果马上告诉您。',
  delivered: '显示已经送达，麻烦您看看家人、代收点或驿站是否代收；没有收到请马上告诉我。',
}
