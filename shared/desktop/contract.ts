import {
  boolean,
  type GenericSchema,
  type InferInput,
  type InferOutput,
  instance,
  literal,
  maxLength,
  nullable,
  number,
  object,
  picklist,
  pipe,
  string,
} from 'valibot'
import { maybeText, text } from '#shared/kernel/schema.ts'
import { hotKeyStates } from './hot-key.ts'

interface DesktopEntry {
  readonly input: GenericSchema
  readonly output: GenericSchema
}

function entry<const I extends GenericSchema, const O extends GenericSchema>(input: I, output: O) {
  return { input, output } satisfies DesktopEntry
}

const nothing = object({})

/** What a window may ask of the computer. Same validation as the gate; no business in here. */
export const desktopContract = {
  /** Puts text on the clipboard. We copy, the agent pastes. */
  copyText: entry(object({ text: text(20_000) }), nothing),
  /** Puts a picture (PNG or JPEG) on the clipboard; false when it cannot be drawn. */
  copyPicture: entry(object({ bytes: pipe(instance(Uint8Array), maxLength(4_000_000)) }), object({ done: boolean() })),
  /** Asks where, then writes; null: the person gave up. `failure`: the computer's own words. */
  saveFile: entry(
    object({ name: text(100), bytes: instance(Uint8Array) }),
    object({ file: nullable(string()), failure: nullable(string()) }),
  ),
  /** Prints the page of the workbench as its print styles have it, after the computer's own dialog. */
  printPage: entry(nothing, object({ failure: nullable(string()) })),
  /** The same as a PDF: asks where, then writes; null: the person gave up. */
  savePagePdf: entry(object({ name: text(100) }), object({ file: nullable(string()), failure: nullable(string()) })),
  /** Only on a click or the hot key. */
  readText: entry(nothing, object({ text: maybeText(5_000_000) })),
  pickFolder: entry(object({ title: text(100) }), object({ folder: nullable(string()) })),
  pickBackup: entry(object({ title: text(100) }), object({ file: nullable(string()) })),
  showDataFolder: entry(nothing, nothing),
  /** The workbench window as a narrow column beside the chat client, or wide; `onTop` is the column's. */
  setLayout: entry(object({ layout: picklist(['workbench', 'dock']), onTop: boolean() }), nothing),
  layout: entry(nothing, object({ layout: picklist(['workbench', 'dock']), onTop: boolean() })),
  /** The key that opens the palette over any program (`Ctrl+Shift+Space`); null: none. */
  setHotKey: entry(object({ key: nullable(text(30)) }), object({ state: picklist(hotKeyStates) })),
  /** The palette's page listens. */
  paletteReady: entry(nothing, nothing),
  /** Puts the palette away; the window people came from has the focus again. */
  hidePalette: entry(nothing, nothing),
  /** Leaves the palette for the window people work in. */
  showWorkbench: entry(nothing, nothing),
  /** Seconds since the last key or mouse move anywhere on this computer. */
  idleSeconds: entry(nothing, object({ seconds: number() })),
  about: entry(
    nothing,
    object({
      program: string(),
      electron: string(),
      chromium: string(),
      node: string(),
      isStandIn: boolean(),
      dataFolder: string(),
      logFile: string(),
    }),
  ),
  /** The first page people can work with stands on screen. */
  painted: entry(nothing, nothing),
  /** The page was told that it is `closing`, and has handed over what waited to be saved. */
  left: entry(nothing, nothing),
  /** A page caught a bug: main logs it and gives the reference people can read out. */
  reportCrash: entry(object({ where: text(200), detail: maybeText(20_000) }), object({ reference: string() })),
  restart: entry(object({ sure: literal(true) }), nothing),
} as const

export type DesktopContract = typeof desktopContract
export type DesktopCall = keyof DesktopContract
export type DesktopInput<C extends DesktopCall> = InferInput<DesktopContract[C]['input']>
export type DesktopOutput<C extends DesktopCall> = InferOutput<DesktopContract[C]['output']>
