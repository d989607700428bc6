import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';

interface Described {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

interface FieldFrameProps extends Described {
  readonly children: (attributes: {
    readonly id: string;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** Label, hint and error around one control, tied together for assistive technology. */
export function Field({ label, hint, error, children }: FieldFrameProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

type TextFieldProps = Described &
  Omit<ComponentProps<'input'>, 'id' | 'className' | 'onChange'> & {
    readonly onValue: (value: string) => void;
  };

export function TextField({ label, hint, error, onValue, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => <input {...rest} {...attributes} onChange={(event) => onValue(event.target.value)} />}
    </Field>
  );
}

type TextAreaFieldProps = Described &
  Omit<ComponentProps<'textarea'>, 'id' | 'className' | 'onChange'> & {
    readonly onValue: (value: string) => void;
  };

export function TextAreaField({ label, hint, error, onValue, ...rest }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(attributes) => <textarea {...rest} {...attributes} onChange={(event) => onValue(event.target.value)} />}
    </Field>
  );
}
