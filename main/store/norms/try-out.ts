import { maskPersonal } from '#shared/kernel/mask-text.ts'
import { ok } from '#shared/kernel/result.ts'
import { dayOf } from '#shared/kernel/time.ts'
import { mostTried, type normsContract } from '#shared/norms/contract.ts'
import type { Span } from '#shared/norms/fold-text.ts'
import { momentOfScript } from '#shared/norms/moment-of-script.ts'
import { type Moment, type NormSet, normSet } from '#shared/norms/norm-set.ts'
import type { Context, Handlers } from '#store/dispatch/handler.ts'

/** Chats looked through, the newest (domain 2.34: dry run on the last 500 logs). */
const mostChats = 500

interface Said {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly moment: Moment
}

/** A dry run: the rule by itself, as if it were on and held today. */
export const tryOut: Handlers<typeof normsContract>['tryOut'] = async ({ builtIn, content }, context) => {
  const rule = { ...content, enabled: true, from: null, until: null }
  const set = normSet([{ ...rule, ruleId: builtIn ?? 'tried', builtIn, source: null }])
  const scripts = content.side === 'buyer' ? [] : await scriptsSaid(context)
  return ok({ scripts: triedOn(set, scripts), talks: triedOn(set, await talksSaid(context)) })
}

function triedOn(set: NormSet, said: readonly Said[]) {
  const rows: { id: string; title: string; text: string; spans: Span[] }[] = []
  let found = 0
  for (const { id, title, text, moment } of said) {
    const [finding] = set.find(text, moment)
    if (!finding) continue
    found += 1
    if (rows.length < mostTried) rows.push({ id, title, ...asShown(set, text, moment) })
  }
  return { scanned: said.length, found, rows }
}

/** Masked like everything on screen; what is found in the masked text is marked. */
function asShown(set: NormSet, text: string, moment: Moment): { text: string; spans: Span[] } {
  const shown = maskPersonal(text)
  return { text: shown, spans: [...(set.find(shown, moment)[0]?.spans ?? [])] }
}

/** Retired scripts too: they come back. */
async function scriptsSaid({ scripts, db, now }: Context): Promise<Said[]> {
  const { rows } = await scripts.ready(db)
  return [...rows.values()].flatMap(({ id, title, step, messages }) =>
    messages.map((text, at) => ({ id: `${id}/${at}`, title, text, moment: momentOfScript(step, at, dayOf(now)) })),
  )
}

async function talksSaid({ db, shopId, now }: Context): Promise<Said[]> {
  const chats = await db.chats
    .reverse()
    .filter((chat) => chat.shopId === shopId)
    .limit(mostChats)
    .toArray()
  const calm = { isGreeting: false, isDispute: false, on: dayOf(now) }
  return chats.flatMap(({ id, buyerNick, sealed }) =>
    sealed.messages.flatMap(({ side, kind, text }, at) =>
      side === 'system' || kind !== 'text' || text === ''
        ? []
        : [{ id: `${id}/${at}`, title: buyerNick, text, moment: { side, ...calm } }],
    ),
  )
}
