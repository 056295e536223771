import type { inspectionContract } from '#shared/inspection/contract.ts'
import type { Handlers } from '#store/dispatch/handler.ts'
import { badReceptions } from './bad-receptions.ts'
import { calibration, calibrations, checkers } from './calibrations.ts'
import { importCancel } from './cancel-logs.ts'
import { appealCheck, commentCheck, decideAppeal, signCheck } from './check-turns.ts'
import { spotCheck, spotChecks } from './check-views.ts'
import { detectorRules, saveDetector } from './detector-rules.ts'
import { drawSpots, redrawSpots, replaceSpot } from './draw-spots.ts'
import { addFinding, turnFinding } from './finding-turns.ts'
import { findings } from './findings.ts'
import { foundCounts, foundTalks, replyTimes } from './found-talks.ts'
import { giveCheck } from './give-check.ts'
import { hotQuestions } from './hot-questions.ts'
import { linkChunk } from './link-accounts.ts'
import { accounts, nameAccount } from './log-accounts.ts'
import { importChunk } from './log-chunk.ts'
import { imports, linesFile, linesOf, oneImport } from './log-import-queries.ts'
import { log, logs } from './log-queries.ts'
import { importLook } from './look-at-logs.ts'
import { questionGroups, saveQuestionGroups } from './question-groups.ts'
import { importEnd } from './run-log-import.ts'
import { saveScoreForm, scoreForms } from './score-forms.ts'
import { spotDraw, spotDraws, spotPool } from './spot-draws.ts'
import { spotScores } from './spot-scores.ts'
import { saveSpotSettings, setFocus, spotSettings } from './spot-settings.ts'
import { spotTalk } from './spot-talk.ts'
import { drawSecondLooks, startCalibration } from './start-calibration.ts'
import { importRun } from './start-log-import.ts'
import { importBytes, importOpen } from './take-logs.ts'
import { undoChunk } from './undo-log-chunk.ts'
import { importUndo } from './undo-logs.ts'
import { verdict } from './verdict.ts'

export const inspectionHandlers: Handlers<typeof inspectionContract> = {
  ...{ imports, oneImport, linesOf, linesFile, importOpen, importBytes, importLook, importRun, importCancel },
  ...{ importUndo, importChunk, importEnd, undoChunk, logs, log, accounts, nameAccount, linkChunk },
  ...{ hotQuestions, badReceptions, questionGroups, saveQuestionGroups },
  spotSettings,
  saveSpotSettings,
  setFocus,
  spotPool,
  drawSpots,
  spotDraws,
  spotDraw,
  redrawSpots,
  replaceSpot,
  spotTalk,
  giveCheck,
  spotChecks,
  spotCheck,
  commentCheck,
  signCheck,
  appealCheck,
  decideAppeal,
  spotScores,
  scoreForms,
  saveScoreForm,
  calibrations,
  calibration,
  startCalibration,
  drawSecondLooks,
  checkers,
  findings,
  addFinding,
  turnFinding,
  detectorRules,
  saveDetector,
  foundCounts,
  foundTalks,
  replyTimes,
  verdict,
}
