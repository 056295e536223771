import { array, parse } from 'valibot'
import { type PracticeDialogue, practiceDialogue } from './dialogue.ts'
import afterSales from './dialogues/after-sales.json' with { type: 'json' }
import selling from './dialogues/selling.json' with { type: 'json' }

/** Dialogues that come with the program, our own writing: buyers of five platforms, before and after the sale. */
export const builtInDialogues: readonly PracticeDialogue[] = parse(array(practiceDialogue), [...selling, ...afterSales])
