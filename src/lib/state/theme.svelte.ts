export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'signaalkaart.theme';

/** Which theme is wanted, and which one that is on this device now. */
class ThemeState {
  wanted = $state<Theme>('auto');
  /** Paper is always light. */
  onPaper = $state(false);
  #deviceIsDark = $state(false);
  readonly shown = $derived<'light' | 'dark'>(
    this.onPaper
      ? 'light'
      : this.wanted === 'auto'
        ? this.#deviceIsDark
          ? 'dark'
          : 'light'
        : this.wanted,
  );

  /** Reads what was remembered and follows the device; returns the way to stop following. */
  start(): () => void {
    const stored = localStorage.getItem(storageKey);
    this.wanted = themes.find((theme) => theme === stored) ?? 'auto';
    const device = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => (this.#deviceIsDark = device.matches);
    follow();
    device.addEventListener('change', follow);
    return () => device.removeEventListener('change', follow);
  }

  choose(theme: Theme): void {
    this.wanted = theme;
    localStorage.setItem(storageKey, theme);
  }
}

export const theme = new ThemeState();
