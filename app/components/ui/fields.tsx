import { Checkbox as AkselCheckbox, CheckboxGroup as AkselCheckboxGroup } from '@navikt/ds-react/Checkbox'
import { Radio as AkselRadio, RadioGroup as AkselRadioGroup } from '@navikt/ds-react/Radio'
import { Select as AkselSelect } from '@navikt/ds-react/Select'
import { TextField as AkselTextField } from '@navikt/ds-react/TextField'
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react'

/** What every field says: its label, what helps, and what to correct. The error is drawn and linked by the field itself. */
export type FieldWords = {
  label: ReactNode
  description?: ReactNode
  error?: ReactNode
  id?: string
  className?: string
}

type Native<Props, Own> = Omit<Props, keyof Own | 'size' | 'style' | 'readOnly'>

type TextFieldProps = FieldWords & {
  type?: 'text' | 'password' | 'tel'
  name: string
  value?: string
  defaultValue?: string
}

/** One line of text. */
export const TextField = (props: TextFieldProps & Native<InputHTMLAttributes<HTMLInputElement>, TextFieldProps>) => (
  <AkselTextField {...props} />
)

type SelectProps = FieldWords & { name: string; value?: string; defaultValue?: string; children: ReactNode }

/** One of many, when a list of radio buttons would be too long. */
export const Select = (props: SelectProps & Native<SelectHTMLAttributes<HTMLSelectElement>, SelectProps>) => (
  <AkselSelect {...props} />
)

type GroupWords = Omit<FieldWords, 'label'> & { legend: ReactNode; children: ReactNode; hideLegend?: boolean }

/** One of a few: radio buttons under a legend. */
export const RadioGroup = (props: GroupWords & { name: string; defaultValue?: string; required?: boolean }) => (
  <AkselRadioGroup tabIndex={-1} {...props} />
)

type ChoiceProps = { value: string; description?: string; children: ReactNode; id?: string }

export const Radio = (props: ChoiceProps) => <AkselRadio {...props} />

/** Any of a few: checkboxes under a legend. Each checkbox carries the name itself. */
export const CheckboxGroup = (props: GroupWords & { defaultValue?: string[] }) => (
  <AkselCheckboxGroup tabIndex={-1} {...props} />
)

export const Checkbox = (props: ChoiceProps & { name: string; defaultChecked?: boolean; error?: boolean }) => (
  <AkselCheckbox {...props} />
)
