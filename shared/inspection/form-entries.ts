import { array, boolean, nullable, object, string } from 'valibot'
import { command, query } from '#shared/kernel/contract.ts'
import { leads } from '#shared/kernel/role.ts'
import { count, id, instant } from '#shared/kernel/schema.ts'
import { formContent, formProblems } from './score-form.ts'

/** Sheets talks are judged by, and their versions (R71). */
export const formEntries = {
  /** The newest version of each, the built-in sheet first. */
  scoreForms: query({
    input: object({}),
    output: array(
      object({
        formId: string(),
        lineId: string(),
        number: count,
        content: formContent,
        /** Its words are those of the program. */
        isBuiltIn: boolean(),
        madeByName: nullable(string()),
        madeAt: nullable(instant),
      }),
    ),
    roles: leads,
    failures: [],
    reads: ['scoreForms', 'people'],
  }),
  /** A new version; the old one stays with what was judged by it. `lineId` null: a form of its own. */
  saveScoreForm: command({
    input: object({ lineId: nullable(string()), seen: count, content: formContent }),
    output: object({ formId: id, number: count }),
    roles: leads,
    failures: ['form_not_found', 'stale', ...formProblems],
    touches: ['scoreForms'],
  }),
}
