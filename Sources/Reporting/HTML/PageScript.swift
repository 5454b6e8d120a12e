/// What sorts, filters and opens on a page; everything can be read without it.
enum PageScript {
  static let text = HTML(stringLiteral: source)

  private static let source = #"""

    "use strict";
    (() => {
      const find = id => document.getElementById(id);
      const table = find("table");
      if (!table) return;
      const body = table.tBodies[0];
      const rows = [...body.rows];
      const parts = new Map(rows.map(row => [row, find(row.dataset.part)]));

      // Sorting
      const key = (row, column) => {
        const cell = row.cells[column];
        return cell.dataset.key === undefined ? cell.textContent : Number(cell.dataset.key);
      };
      const compare = (a, b) => typeof a === "number" ? a - b : a.localeCompare(b);
      const heads = [...table.tHead.rows[0].cells];
      const sort = column => {
        const head = heads[column];
        const isNumber = head.classList.contains("number");
        const old = head.getAttribute("aria-sort");
        const up = old === "none" ? !isNumber || column === 4 : old === "descending";
        for (const other of heads) other.setAttribute("aria-sort", "none");
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        const keys = new Map(rows.map(row => [row, key(row, column)]));
        rows.sort((a, b) => (up ? 1 : -1) * compare(keys.get(a), keys.get(b)));
        body.append(...rows);
      };
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = head.textContent;
        button.addEventListener("click", () => sort(column));
        head.replaceChildren(button);
      });

      // Filtering
      const [form, text, state, severity, count] = ["controls", "filter", "state", "severity", "count"].map(find);
      const texts = new Map(rows.map(row => [row, row.textContent.toLowerCase()]));
      const filter = () => {
        const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
        let shown = 0;
        for (const row of rows) {
          const part = parts.get(row);
          const { errors, warnings } = part.dataset;
          const isShown = words.every(word => texts.get(row).includes(word))
            && (!state.value || part.dataset.state === state.value)
            && (!severity.value || Number(errors) > 0 || severity.value === "warnings" && Number(warnings) > 0);
          row.hidden = part.hidden = !isShown;
          shown += isShown;
        }
        count.textContent = count.dataset.text.replace("{shown}", shown).replace("{all}", rows.length);
      };
      form.addEventListener("submit", event => event.preventDefault());
      for (const control of [text, state, severity]) control.addEventListener("input", filter);
      form.hidden = false;
      filter();

      // Opening
      const openAll = isOpen => {
        for (const part of parts.values()) if (!part.hidden) part.querySelector("details").open = isOpen;
      };
      find("open").addEventListener("click", () => openAll(true));
      find("close").addEventListener("click", () => openAll(false));
      const show = () => {
        const details = find(location.hash.slice(1))?.querySelector("details");
        if (!details) return;
        details.open = true;
        details.querySelector("summary").focus({ preventScroll: true });
        details.scrollIntoView();
      };
      addEventListener("hashchange", show);
      body.addEventListener("click", event => {
        const link = event.target.closest("a");
        if (link?.hash === location.hash) show();
      });
      show();
    })();

    """#
}
