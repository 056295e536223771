import type { chatContract } from '#shared/chat/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { ofReception } from './of-reception.ts'
import { standing } from './standing.ts'
import { take } from './take.ts'

export const chatHandlers: Handlers<typeof chatContract> = { standing, take, ofReception }
