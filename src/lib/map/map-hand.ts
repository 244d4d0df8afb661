import type { Attachment } from 'svelte/attachments';

interface Moves {
  /** By how many pixels the map moves under the hand. */
  pan: (dx: number, dy: number) => void;
  zoom: (steps: number) => void;
}

const ARROW_PIXELS = 80;
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [ARROW_PIXELS, 0],
  ArrowRight: [-ARROW_PIXELS, 0],
  ArrowUp: [0, ARROW_PIXELS],
  ArrowDown: [0, -ARROW_PIXELS],
};

/** True on a thing in the map that is moved by itself, and not with the map. */
function isOfHandle({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-handle]') !== null;
}

/** Drag, wheel, arrow keys, plus and minus: the same as MapLibre answers to. */
export function mapHand({ pan, zoom }: Moves): Attachment<SVGSVGElement> {
  return (element) => {
    let last: [number, number] | null = null;
    const listeners = {
      pointerdown(event: PointerEvent) {
        if (!isOfHandle(event)) last = [event.clientX, event.clientY];
      },
      pointermove(event: PointerEvent) {
        if (!last || event.buttons === 0) return;
        pan(event.clientX - last[0], event.clientY - last[1]);
        last = [event.clientX, event.clientY];
      },
      pointerup: () => (last = null),
      wheel(event: WheelEvent) {
        event.preventDefault();
        zoom(-Math.sign(event.deltaY) * 0.25);
      },
      keydown(event: KeyboardEvent) {
        if (isOfHandle(event)) return;
        const arrow = arrows[event.key];
        if (arrow) pan(...arrow);
        else if (event.key === '+' || event.key === '=') zoom(1);
        else if (event.key === '-') zoom(-1);
        else return;
        event.preventDefault();
      },
    };
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries)
      element.addEventListener(type, listener, { passive: false });
    return () => {
      for (const [type, listener] of entries) element.removeEventListener(type, listener);
    };
  };
}
