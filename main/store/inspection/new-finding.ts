import type { Finding } from '#shared/inspection/finding.ts'
import type { Context } from '#store/dispatch/handler.ts'

type About = Pick<Finding, 'scope' | 'severity' | 'itemId' | 'formId' | 'causeId' | 'ownerId' | 'dueAt' | 'personId'>
type Where = Partial<Pick<Finding, 'checkId' | 'logId' | 'customerId' | 'line'>>

/** The row of a finding that has just been made. */
export function newFinding(given: About & Where & { readonly note: string }, { newId, actor, now }: Context) {
  const { note, ...about } = given
  return {
    ...{ id: newId(), checkId: null, logId: null, customerId: '', line: null, ...about },
    ...{ measure: null, closedAt: null, openDueAt: about.dueAt },
    sealed: { note, story: [{ at: now, by: actor.id, did: 'opened' as const, words: '' }] },
  }
}
