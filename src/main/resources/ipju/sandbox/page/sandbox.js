// Keeps the page up to date with what the server tells, and makes the message box behave like a chat's.
(() => {
  const body = document.body;
  const path = body.dataset.path;
  const words = body.dataset;
  const log = document.getElementById("log");
  const staffLog = document.getElementById("staff-log");
  const text = document.getElementById("text");
  const say = document.getElementById("say");
  const typing = document.getElementById("typing");
  const latest = document.getElementById("latest");
  const toast = document.getElementById("notice");
  const editing = document.getElementById("editing");
  const send = document.getElementById("send");

  let version = body.dataset.version;
  let edited = null;
  let typingEnds;
  let toastEnds;

  // ---- what is shown

  const parse = html => {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  };

  const atEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 80;
  const toEnd = () => { log.scrollTop = log.scrollHeight; latest.hidden = true; };

  // To the end, but never past the beginning of what has just come: long answers are read from their first line.
  const follow = piece => {
    const below = log.scrollHeight - log.clientHeight - log.scrollTop;
    const above = piece.getBoundingClientRect().top - log.getBoundingClientRect().top - 12;
    log.scrollTop += Math.min(below, Math.max(0, above));
    latest.hidden = atEnd();
  };

  // Puts a piece in the place of the one with its id; the focus stays where it was.
  const replace = (old, piece) => {
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    const open = [...old.querySelectorAll("details")].map(details => details.open);
    old.replaceWith(piece);
    [...piece.querySelectorAll("details")].forEach((details, i) => { if (open[i]) details.open = true; });
    if (focused) document.getElementById(focused)?.focus();
  };

  // Where a message belongs: after the last one with a smaller number.
  const put = (list, piece) => {
    const old = document.getElementById(piece.id);
    if (old) {
      replace(old, piece);
    } else {
      const number = Number(piece.dataset.number);
      const after = [...list.querySelectorAll(".message")].filter(one => Number(one.dataset.number) < number).pop();
      if (after) after.after(piece); else list.append(piece);
    }
    htmx.process(piece);
  };

  const show = line => {
    toast.textContent = line;
    clearTimeout(toastEnds);
    toastEnds = setTimeout(() => { toast.textContent = ""; }, 6000);
  };

  const quiet = () => { typing.textContent = ""; clearTimeout(typingEnds); };

  // ---- what the server tells

  const on = {
    message: html => {
      const stay = atEnd();
      const piece = parse(html);
      const mine = piece.classList.contains("mine");
      put(log, piece);
      if (!mine) quiet();
      if (mine) toEnd(); else if (stay) follow(piece); else latest.hidden = atEnd();
    },
    staff: html => {
      put(staffLog, parse(html));
      staffLog.scrollTop = staffLog.scrollHeight;
    },
    part: html => {
      const piece = parse(html);
      const old = document.getElementById(piece.id);
      const stay = atEnd();
      if (!old) return;
      replace(old, piece);
      htmx.process(piece);
      const message = piece.closest("#log .message");
      if (stay && message) follow(message);
    },
    gone: id => document.getElementById(id)?.remove(),
    typing: () => {
      if (!typing.textContent) typing.textContent = typing.dataset.words;
      clearTimeout(typingEnds);
      typingEnds = setTimeout(quiet, 5500);
    },
    notice: show,
    blocked: yes => { document.getElementById("blocked").hidden = yes !== "true"; },
    folder: html => {
      const old = document.getElementById("folder-state");
      old.replaceWith(parse(html));
    },
    version: now => { version = now; },
    over: () => { show(words.wordsOver); close(); },
  };

  let source = null;
  const close = () => { source?.close(); source = null; };
  const open = () => {
    if (source) return;
    source = new EventSource(`${path}/live?since=${version}`);
    Object.entries(on).forEach(([name, act]) => source.addEventListener(name, event => act(event.data)));
    source.onopen = () => { body.dataset.live = "yes"; if (toast.textContent === words.wordsLost) toast.textContent = ""; };
    source.onerror = () => {
      body.dataset.live = "no";
      toast.textContent = words.wordsLost;
      if (source?.readyState === EventSource.CLOSED) { close(); setTimeout(open, 3000); }
    };
  };
  // A browser keeps few connections to one server: a page that nobody looks at gives its own back.
  document.addEventListener("visibilitychange", () => { if (document.hidden) close(); else open(); });
  addEventListener("pagehide", close);
  open();
  if (log.querySelector(".message")) toEnd();

  // ---- the message box

  const grow = () => { text.style.height = "auto"; text.style.height = `${text.scrollHeight + 2}px`; };
  const stopEditing = () => {
    edited = null;
    editing.hidden = true;
    send.textContent = words.wordsSend;
    text.value = "";
    grow();
    text.focus();
  };

  const post = (where, fields) => fetch(`${path}/${where}`, {
    method: "POST",
    headers: { "HX-Request": "true" },
    body: new URLSearchParams(fields),
  });

  say.addEventListener("submit", async event => {
    event.preventDefault();
    const what = text.value;
    if (!what.trim()) return;
    const where = edited === null ? "say" : `edit/${edited}`;
    stopEditing();
    try {
      const answer = await post(where, { text: what });
      if (!answer.ok) { show(await answer.text()); text.value = what; grow(); }
    } catch (e) {
      show(words.wordsFailed);
      text.value = what;
      grow();
    }
  });

  text.addEventListener("input", grow);
  text.addEventListener("keydown", event => {
    // while a syllable is being put together, Enter ends the syllable and not the message
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      say.requestSubmit();
    } else if (event.key === "Escape" && edited !== null) {
      stopEditing();
    }
  });
  document.getElementById("cancel").addEventListener("click", stopEditing);

  log.addEventListener("click", event => {
    const button = event.target.closest("[data-edit]");
    if (!button) return;
    edited = button.dataset.edit;
    editing.hidden = false;
    send.textContent = words.wordsSave;
    text.value = button.closest(".message").dataset.plain;
    grow();
    text.focus();
  });
  // what was opened at the lower edge is to be seen
  log.addEventListener("toggle", event => {
    if (event.target.matches(".source[open]")) event.target.scrollIntoView({ block: "nearest" });
  }, true);
  log.addEventListener("scroll", () => { if (atEnd()) latest.hidden = true; });
  latest.addEventListener("click", toEnd);

  // ---- menus, panes, failures

  const menus = [...document.querySelectorAll(".menu")];
  document.addEventListener("click", event => {
    menus.forEach(menu => {
      const inside = menu.contains(event.target);
      if (menu.open && (!inside || event.target.closest(".items button"))) menu.open = false;
    });
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    menus.filter(menu => menu.open).forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); });
  });

  const tabs = [...document.querySelectorAll("[data-tab]")];
  const pane = name => {
    body.dataset.pane = name;
    tabs.forEach(tab => {
      if (tab.dataset.tab === name) tab.setAttribute("aria-current", "true"); else tab.removeAttribute("aria-current");
    });
    if (name === "chat") toEnd();
  };
  tabs.forEach(tab => tab.addEventListener("click", event => { event.preventDefault(); pane(tab.dataset.tab); }));

  body.addEventListener("htmx:responseError", event => show(event.detail.xhr.responseText || words.wordsFailed));
  body.addEventListener("htmx:sendError", () => show(words.wordsFailed));
})();
