/** Tells which elements come near the viewport and which go. */
export interface NearViewport {
  /** True where it is watched already and was reported as near: that is not reported again. */
  watch(element: Element): boolean;
  unwatch(element: Element): void;
  stop(): void;
}

/**
 * Chromium looks after every change of the page, 2 µs an element (measured), unless it is told to wait. Firefox
 * knows no such wait.
 */
interface PatientObserverInit extends IntersectionObserverInit {
  /** In milliseconds. */
  delay: number;
}

const WAY: PatientObserverInit = { rootMargin: '50%', delay: 200 };

/**
 * Reports elements that come within half a screen's height of the viewport, and that leave it; each is reported once
 * at first. The browser tells, so that nothing is ever measured; one without a box of its own
 * (`display: contents`) is watched by the element around it that has one.
 */
export function watchNear(
  window: Window & typeof globalThis,
  onChange: (changes: { element: Element; isNear: boolean }[]) => void,
): NearViewport {
  const boxes = new Map<Element, Set<Element>>();
  const nearBoxes = new WeakSet<Element>();
  const observer = new window.IntersectionObserver(
    (entries) =>
      onChange(
        entries.flatMap(({ target, isIntersecting }) => {
          if (isIntersecting) nearBoxes.add(target);
          else nearBoxes.delete(target);
          const elements = boxes.get(target) ?? [];
          return Array.from(elements, (element) => ({ element, isNear: isIntersecting }));
        }),
      ),
    WAY,
  );

  function boxOf(element: Element): Element {
    let box = element;
    while (box.parentElement && window.getComputedStyle(box).display === 'contents') {
      box = box.parentElement;
    }
    return box;
  }

  return {
    watch(element) {
      const box = boxOf(element);
      const there = boxes.get(box);
      if (there?.has(element)) return nearBoxes.has(box);
      if (there) there.add(element);
      else boxes.set(box, new Set([element]));
      // Observed anew, it is reported anew.
      if (there) observer.unobserve(box);
      observer.observe(box);
      return false;
    },
    unwatch(element) {
      for (const box of [element, ...ancestorsOf(element)]) {
        const there = boxes.get(box);
        if (!there?.delete(element)) continue;
        if (there.size > 0) return;
        boxes.delete(box);
        nearBoxes.delete(box);
        observer.unobserve(box);
        return;
      }
    },
    stop() {
      observer.disconnect();
      boxes.clear();
    },
  };
}

function ancestorsOf(element: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) ancestors.push(at);
  return ancestors;
}
