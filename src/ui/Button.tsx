import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icons/Icon';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'>;

interface ButtonProps extends Native {
  readonly look?: 'primary' | 'plain' | 'danger';
  readonly icon?: IconName;
  readonly submit?: boolean;
}

export function Button({ look, icon, submit, children, ...native }: ButtonProps) {
  return (
    <button {...native} type={submit ? 'submit' : 'button'} className="button" data-look={look}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconName;
  readonly label: string;
  readonly className?: string;
}

/** A button of one icon; the label is its name and its tooltip. */
export function IconButton({ icon, label, className = '', title, ...native }: IconButtonProps) {
  return (
    <button
      {...native}
      type="button"
      className={`icon-button ${className}`.trim()}
      aria-label={label}
      title={title ?? label}
    >
      <Icon name={icon} />
    </button>
  );
}
