import type { ComponentProps } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  /** While true the button says so and takes no second press; it stays focusable. */
  readonly isBusy?: boolean;
  readonly busyText?: string;
}

export function Button({ look = 'plain', isBusy = false, busyText, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`button button-${look}`}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isBusy ? (busyText ?? children) : children}
    </button>
  );
}
