import { TextArea, TextField } from '#app/components/ui/index.ts'
import type { FieldView } from '#app/forms/field.ts'
import { answerIn } from './answer-in.ts'
import { CalledInput } from './called-input.tsx'
import { CheckboxesInput, LegalBasisInput, RadiosInput, TickInput } from './choice-input.tsx'
import { LanguageInput, MunicipalityInput } from './select-input.tsx'
import { DayInput, MomentInput } from './time-input.tsx'
import { UnitInput, UnitsInput } from './unit-input.tsx'
import { type InputProps, useQuestion } from './use-question.ts'

type Props = InputProps & { revealed: readonly FieldView[] }

/** One question, drawn by its kind. `revealed` are the questions that one of its answers leads to. */
export function FieldInput({ field, values, errors, revealed }: Props) {
  const shared = { values, errors }
  switch (field.kind) {
    case 'radios':
      return <RadiosInput {...shared} field={field} revealed={revealed} />
    case 'checkboxes':
      return <CheckboxesInput {...shared} field={field} />
    case 'check':
    case 'confirm':
      return <TickInput {...shared} field={{ ...field, kind: field.kind }} />
    case 'legalBasis':
      return <LegalBasisInput {...shared} field={field} />
    case 'day':
      return <DayInput {...shared} field={field} />
    case 'moment':
      return <MomentInput {...shared} field={field} />
    case 'unit':
      return <UnitInput {...shared} field={{ ...field, kind: 'unit' }} />
    case 'units':
      return <UnitsInput {...shared} field={{ ...field, kind: 'units' }} />
    case 'called':
      return <CalledInput {...shared} field={{ ...field, kind: 'called' }} />
    case 'language':
      return <LanguageInput {...shared} field={{ ...field, kind: 'language' }} />
    case 'municipality':
      return <MunicipalityInput {...shared} field={field} />
    default:
      return <WrittenInput {...shared} field={{ ...field, kind: field.kind }} />
  }
}

const rows = { long: 3, lines: 3 } as const
const maxLength = { long: 4000, lines: 4000 } as const

function WrittenInput({ field, values, errors }: InputProps<'text' | 'phone' | 'time' | 'date' | 'long' | 'lines'>) {
  const { label, hint } = useQuestion(field)
  const { name, kind } = field
  const shared = {
    id: name,
    name,
    label,
    description: hint,
    error: errors[name],
    defaultValue: answerIn(values, name),
    autoComplete: 'off',
  }

  if (kind === 'long' || kind === 'lines') return <TextArea {...shared} maxLength={maxLength[kind]} rows={rows[kind]} />
  if (kind === 'phone') return <TextField {...shared} className="field--half" maxLength={200} type="tel" />
  if (kind === 'time' || kind === 'date')
    return <TextField {...shared} className="field--short" inputMode="numeric" maxLength={20} />
  return <TextField {...shared} maxLength={200} />
}
