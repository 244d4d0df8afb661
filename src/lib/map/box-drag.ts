import type { Attachment } from 'svelte/attachments';

/** Pixels from the top left of the frame: left, top, right, bottom. */
export type PixelBox = [number, number, number, number];

interface BoxDragOptions {
  /** True while the tool is on; Shift arms a single drag besides. */
  armed: () => boolean;
  ondraw: (box: PixelBox | null) => void;
  onend: (box: PixelBox) => void;
  oncancel: () => void;
}

const SMALLEST_PIXELS = 5;

/**
 * Drags a box over an element, ahead of what the element itself does with a drag (it listens in the
 * capture phase). Escape cancels the drag, and then the tool.
 */
export function boxDrag({
  armed,
  ondraw,
  onend,
  oncancel,
}: BoxDragOptions): Attachment<HTMLElement> {
  return (frame) => {
    let start: [number, number] | null = null;
    let swallowClick = false;

    const at = (event: PointerEvent): [number, number] => {
      const rect = frame.getBoundingClientRect();
      return [
        Math.min(rect.width, Math.max(0, event.clientX - rect.left)),
        Math.min(rect.height, Math.max(0, event.clientY - rect.top)),
      ];
    };
    const boxTo = (event: PointerEvent, [x0, y0]: [number, number]): PixelBox => {
      const [x, y] = at(event);
      return [Math.min(x0, x), Math.min(y0, y), Math.max(x0, x), Math.max(y0, y)];
    };
    const onControl = (event: Event) =>
      event.target instanceof Element && event.target.closest('button, a, ul') !== null;

    const listeners = {
      pointerdown(event: PointerEvent) {
        swallowClick = false;
        if (event.button !== 0 || onControl(event) || !(armed() || event.shiftKey)) return;
        event.preventDefault();
        event.stopPropagation();
        frame.setPointerCapture(event.pointerId);
        start = at(event);
      },
      pointermove(event: PointerEvent) {
        if (!start) return;
        event.stopPropagation();
        ondraw(boxTo(event, start));
      },
      pointerup(event: PointerEvent) {
        if (!start) return;
        event.stopPropagation();
        const box = boxTo(event, start);
        start = null;
        ondraw(null);
        swallowClick = true;
        if (box[2] - box[0] >= SMALLEST_PIXELS && box[3] - box[1] >= SMALLEST_PIXELS) onend(box);
      },
      pointercancel() {
        start = null;
        ondraw(null);
      },
      click(event: MouseEvent) {
        if (!swallowClick) return;
        swallowClick = false;
        event.stopPropagation();
      },
      // What the map itself listens to.
      mousedown: (event: MouseEvent) => {
        if (start) event.stopPropagation();
      },
      touchstart: (event: TouchEvent) => {
        if (armed() && !onControl(event)) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
    };
    const onkeydown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (start) {
        start = null;
        ondraw(null);
      } else if (armed()) oncancel();
    };

    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries)
      frame.addEventListener(type, listener, { capture: true, passive: false });
    window.addEventListener('keydown', onkeydown);
    return () => {
      for (const [type, listener] of entries)
        frame.removeEventListener(type, listener, { capture: true });
      window.removeEventListener('keydown', onkeydown);
    };
  };
}
