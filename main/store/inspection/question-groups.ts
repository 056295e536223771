import type { inspectionContract } from '#shared/inspection/contract.ts'
import { firstGroups, type QuestionGroup } from '#shared/inspection/question-groups.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { put } from '#store/db/operation.ts'
import { decided, type Handlers } from '#store/dispatch/handler.ts'

type Answers = Handlers<typeof inspectionContract>

export const questionGroups: Answers['questionGroups'] = async (_asked, { db, shopId }) => {
  const row = await db.questionGroups.get(shopId)
  return ok({ version: row?.version ?? null, groups: [...(row?.groups ?? firstGroups)] })
}

export const saveQuestionGroups: Answers['saveQuestionGroups'] = async ({ expected, groups }, { db, shopId }) => {
  const before = await db.questionGroups.get(shopId)
  if ((before?.version ?? null) !== expected) return fail('stale')
  if (hasTwins(groups)) return fail('group_twice')
  return decided({}, [put('questionGroups', before, { id: shopId, groups })])
}

function hasTwins(groups: readonly QuestionGroup[]): boolean {
  return new Set(groups.map(({ name }) => name)).size < groups.length
}
