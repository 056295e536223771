import type { managementContract } from '#shared/management/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import {
  causePrompts,
  causes,
  checkRootCause,
  closeRootCause,
  reopenRootCause,
  rootCause,
  rootCauses,
  startRootCause,
  writeRootCause,
} from './causes.ts'
import { closeMeeting, meeting, meetings, openMeeting, planMeeting, replanMeeting, writeMinutes } from './meetings.ts'
import { projects, reviewProject, saveProject } from './projects.ts'
import { addStudy, removeStudy, studies } from './studies.ts'
import { addTask, changeTask, finishTask, removeTask, tasks } from './tasks.ts'
import { waiting } from './waiting.ts'

export const managementHandlers: Handlers<typeof managementContract> = {
  ...{ causes, causePrompts, rootCauses, rootCause, startRootCause, writeRootCause },
  ...{ closeRootCause, checkRootCause, reopenRootCause },
  ...{ tasks, addTask, changeTask, removeTask, finishTask },
  ...{ meetings, meeting, planMeeting, replanMeeting, writeMinutes, openMeeting, closeMeeting },
  ...{ projects, saveProject, reviewProject },
  ...{ studies, addStudy, removeStudy },
  waiting,
}
