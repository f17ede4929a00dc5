// Names that fit what is typed so far, as a list under the box: that of the page /suggest, which works without script.
customElements.define(
  "name-suggest",
  class extends HTMLElement {
    connectedCallback() {
      const input = this.querySelector("input");
      const list = document.createElement("ul");
      const said = document.createElement("span");
      const { label } = this.dataset;
      const asked = new Map();
      let timer;
      let active = -1;
      const set = (element, attributes) => {
        for (const name in attributes) element.setAttribute(name, attributes[name]);
      };
      set(list, { id: "suggestions", role: "listbox", "aria-label": label });
      set(said, { class: "unseen", role: "status" });
      set(input, { role: "combobox", "aria-autocomplete": "list", "aria-controls": "suggestions", autocomplete: "off" });
      this.append(list, said);

      const mark = (at) => {
        active = at;
        [...list.children].forEach((option, i) => set(option, { "aria-selected": i === at }));
        if (at < 0) input.removeAttribute("aria-activedescendant");
        else set(input, { "aria-activedescendant": list.children[at].id });
      };
      const show = (options) => {
        list.replaceChildren(...options);
        list.hidden = !options.length;
        said.textContent = options.length ? `${options.length} ${label}` : "";
        set(input, { "aria-expanded": !list.hidden });
        mark(-1);
      };
      const read = (line, i) => {
        const option = document.createElement("li");
        set(option, { id: `suggestion-${i}`, role: "option", "data-to": line.querySelector("a").getAttribute("href") });
        option.append(line.querySelector("a").textContent, " ", line.querySelector(".role"));
        return option;
      };
      const ask = async () => {
        const query = input.value.trim();
        if (query.length < 2) return show([]);
        const address = `${input.form.getAttribute("action").replace(/[^/]*$/, "suggest")}?q=${encodeURIComponent(query)}`;
        if (!asked.has(query)) asked.set(query, fetch(address).then((answer) => answer.text()).catch(() => ""));
        const page = new DOMParser().parseFromString(await asked.get(query), "text/html");
        // Somebody who typed on, or left, wants no older list.
        if (input.value.trim() === query && document.activeElement === input) show([...page.querySelectorAll(".lines li")].slice(0, 8).map(read));
      };

      input.oninput = () => {
        clearTimeout(timer);
        timer = setTimeout(ask, 120);
      };
      input.onblur = () => show([]);
      input.onkeydown = (event) => {
        const count = list.children.length;
        if (!count) return;
        if (event.key === "Escape") show([]);
        else if (event.key === "ArrowDown") mark((active + 1) % count);
        else if (event.key === "ArrowUp") mark(active < 1 ? count - 1 : active - 1);
        else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.to);
        else return;
        event.preventDefault();
      };
      // Before the box loses the focus, and with it the list.
      list.onmousedown = (event) => location.assign(event.target.closest("li").dataset.to);
      show([]);
    }
  },
);
