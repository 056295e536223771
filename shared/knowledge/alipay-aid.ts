/** 支付宝交易纠纷规则 as a decision aid (R39; domain 2.19): it names what the rule says, the platform decides. */

/** Rule 1: who bears loss or damage. `agreed`: law or an agreement says otherwise. */
export function riskBearer(found: 'beforeSigning' | 'afterSigning', isAgreedOtherwise: boolean) {
  if (isAgreedOtherwise) return 'agreement'
  return found === 'beforeSigning' ? 'sender' : 'receiver'
}

/** Rule 2: what was not really shipped before the refund was asked for counts as cancelled. Epoch ms. */
export function dispatchVerdict(shippedAt: number | null, refundRequestedAt: number): 'goesOn' | 'cancelled' {
  return shippedAt !== null && shippedAt < refundRequestedAt ? 'goesOn' : 'cancelled'
}

/** Rule 4: a return asked for too late, and the seller does not take it. */
export function returnVerdict(isInTime: boolean, doesSellerAccept: boolean): 'return' | 'moneyMayGoToSeller' {
  return isInTime || doesSellerAccept ? 'return' : 'moneyMayGoToSeller'
}

/** Rule 3: outer signs that goods are "consistent on the surface"; the list is ours. */
export const outerSigns = ['count', 'package', 'model', 'damage'] as const

/** Rules 5 and 7 are reminders; rule 6 asks for the list of evidence. */
export const aidReminders = ['identity', 'evidence', 'contraband'] as const
