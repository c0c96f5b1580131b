/** Where a floating part goes: above `near` when it fits, otherwise in the middle of the window. */
export type Place = { readonly left: number; readonly top: number };

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** What a person sees of the page, without its scroll bars; an old page's element is as high as its content. */
export function viewNow(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const isStandard = document.compatMode === "CSS1Compat";
  const [width, height] = isStandard ? [clientWidth, clientHeight] : [innerWidth, innerHeight];
  return { left: 0, top: 0, width, height };
}

const GAP = 12;
/** Room for the badge, which stays readable between the panel and the composer. */
const BADGE = 32;

export function panelPlace(panel: Pick<Box, "width" | "height">, near: Box | undefined, view: Box): Place {
  const centre = { left: (view.width - panel.width) / 2, top: (view.height - panel.height) / 2 };
  if (near === undefined) return keepInside(centre, panel, view);
  const isRoom = near.top - panel.height >= 2 * GAP;
  const top = isRoom ? near.top - panel.height - GAP - BADGE : centre.top;
  const left = near.left + (near.width - panel.width) / 2;
  return keepInside({ left, top }, panel, view);
}

/** The badge sits on the upper right corner of the composer's frame. */
export function badgePlace(badge: Pick<Box, "width" | "height">, frame: Box, view: Box): Place {
  const above = frame.top - badge.height - 8;
  return keepInside({ left: frame.left + frame.width - badge.width - 8, top: above }, badge, view);
}

function keepInside({ left, top }: Place, { width, height }: Pick<Box, "width" | "height">, view: Box): Place {
  return {
    left: Math.round(Math.max(8, Math.min(left, view.width - width - 8))),
    top: Math.round(Math.max(8, Math.min(top, view.height - height - 8))),
  };
}
