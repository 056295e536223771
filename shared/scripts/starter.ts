import type { Platform } from '#shared/kernel/platform-names.ts'
import type { farewellCases, ScriptStep } from '#shared/scripts/script.ts'
import afterSalesCare from '#shared/scripts/starter/after-sales-care.json' with { type: 'json' }
import afterSalesParcel from '#shared/scripts/starter/after-sales-parcel.json' with { type: 'json' }
import afterSalesReturn from '#shared/scripts/starter/after-sales-return.json' with { type: 'json' }
import closing from '#shared/scripts/starter/closing.json' with { type: 'json' }
import consultation from '#shared/scripts/starter/consultation.json' with { type: 'json' }
import farewell from '#shared/scripts/starter/farewell.json' with { type: 'json' }
import greeting from '#shared/scripts/starter/greeting.json' with { type: 'json' }
import objectionBargain from '#shared/scripts/starter/objection-bargain.json' with { type: 'json' }
import objectionHandling from '#shared/scripts/starter/objection-handling.json' with { type: 'json' }
import orderConfirmation from '#shared/scripts/starter/order-confirmation.json' with { type: 'json' }
import orderDispatch from '#shared/scripts/starter/order-dispatch.json' with { type: 'json' }
import recommendation from '#shared/scripts/starter/recommendation.json' with { type: 'json' }

/** Taobao and Tmall share files and chat client, but not every promise to the buyer. */
type StarterPlatform = Platform | 'tmall'

export type StarterScript = {
  readonly slug: string
  readonly step: ScriptStep
  /** Two levels, e.g. 问好/首次咨询. */
  readonly category: string
  readonly title: string
  /** Pinyin initials taken from the title, in its order. */
  readonly shortcut: string
  /** Each is sent as a message of its own. */
  readonly messages: readonly string[]
  /** An event phrase is for a promotion and shows only inside its dates. */
  readonly kind: 'preset' | 'event'
  /** How the reception ended; farewell only. */
  readonly case?: (typeof farewellCases)[number]
  /** Absent: holds on every platform. */
  readonly platforms?: readonly StarterPlatform[]
}

/** The scripts a new shop starts with. The literal unions are widened by JSON; starter.test.ts holds them. */
export const starterScripts = [
  ...greeting,
  ...consultation,
  ...recommendation,
  ...objectionBargain,
  ...objectionHandling,
  ...closing,
  ...orderConfirmation,
  ...orderDispatch,
  ...farewell,
  ...afterSalesParcel,
  ...afterSalesReturn,
  ...afterSalesCare,
] as readonly StarterScript[]
