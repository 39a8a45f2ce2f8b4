import { TextArea, TextField } from '#app/components/ui/index.ts'
import type { FieldView } from '#app/forms/field.ts'
import { answerIn } from './answer-in.ts'
import { CalledInput } from './called-input.tsx'
import { CheckboxesInput, LegalBasisInput, RadiosInput, TickInput } from './choice-input.tsx'
import { EntryInput, PickInput } from './entry-input.tsx'
import { GoalsInput } from './goals-input.tsx'
import { OwnerInput } from './owner-input.tsx'
import { LanguageInput, MunicipalityInput } from './select-input.tsx'
import { DayInput, MomentInput } from './time-input.tsx'
import { UnitInput, UnitsInput } from './unit-input.tsx'
import { type InputProps, useQuestion } from './use-question.ts'

type Written = 'text' | 'phone' | 'link' | 'time' | 'date' | 'long' | 'lines' | 'names'
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
    case 'entry':
      return <EntryInput {...shared} field={field} />
    case 'pick':
      return <PickInput {...shared} field={{ ...field, kind: 'pick' }} />
    case 'goals':
      return <GoalsInput {...shared} field={{ ...field, kind: 'goals' }} />
    case 'owner':
      return <OwnerInput {...shared} field={field} />
    case 'carried':
      return <input name={field.name} type="hidden" value={answerIn(values, field.name) ?? ''} />
    default:
      return <WrittenInput {...shared} field={{ ...field, kind: field.kind }} />
  }
}

const rows = 3
const maxLength = 4000

function WrittenInput({ field, values, errors }: InputProps<Written>) {
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

  if (kind === 'long' || kind === 'lines' || kind === 'names')
    return <TextArea {...shared} maxLength={maxLength} rows={rows} />
  if (kind === 'phone') return <TextField {...shared} className="field--half" maxLength={200} type="tel" />
  if (kind === 'time' || kind === 'date')
    return <TextField {...shared} className="field--short" inputMode="numeric" maxLength={20} />
  return <TextField {...shared} inputMode={kind === 'link' ? 'url' : undefined} maxLength={200} />
}
