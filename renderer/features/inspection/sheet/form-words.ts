import { type Text, useText } from '#renderer/text/use-text.ts'
import { builtInFormId } from '#shared/inspection/built-in-form.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a thing of a form is called: those of the built-in sheet have the program's words, in both languages. */
export function wordOf(t: Text, { id, name }: Named, isBuiltIn: boolean): string {
  return isBuiltIn ? t(`scorecards.builtIn.${id}`) : name
}

export function useFormWords(formId: string): (thing: Named) => string {
  const t = useText()
  return (thing) => wordOf(t, thing, formId === builtInFormId)
}
