import { renderer } from "./render.ts";
import { session } from "./session.ts";

const thread = document.getElementById("thread") as HTMLElement;

/** One message as the site draws it: its element and the text node that grows while an answer streams in. */
export type Turn = { readonly element: HTMLElement; readonly show: (text: string) => void; readonly done: () => void };

/** Draws a message from the page's template of that name. */
export function addTurn(role: "user" | "assistant", text = ""): Turn {
  const element = fromTemplate(role);
  element.classList.add("turn", role);
  const place = element.matches("[data-text]") ? element : element.querySelector<HTMLElement>("[data-text]");
  const show = renderer(place ?? element, role === "assistant" ? session["render"] : undefined);
  show(text);
  thread.append(element);
  return {
    element,
    show,
    done: () => {
      element.dataset["done"] = "true";
    },
  };
}

function fromTemplate(id: string): HTMLElement {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  return template?.content.firstElementChild?.cloneNode(true) as HTMLElement;
}

/** Opens the site's box for editing a sent message, and tells what it was changed to. */
export function openEdit(turn: HTMLElement, text: string, onText: (text: string) => void): void {
  const form = fromTemplate("edit");
  const area = form.querySelector("textarea") as HTMLTextAreaElement;
  area.value = text;
  const send = () => {
    onText(area.value);
    form.remove();
  };
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  });
  form.querySelector(".save")?.addEventListener("click", send);
  turn.append(form);
  area.focus();
}
