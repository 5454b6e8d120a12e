/// How pages look, on any width, light and dark.
enum PageStyle {
  static let text: HTML = """

    :root { color-scheme: light dark; --back: #fff; --panel: #f6f8fa; --fore: #1b1f24; --muted: #57606a; --line: #d0d7de;
      --link: #0550ae; --good: #116329; --warning: #7d4e00; --error: #b3261e; --bar: #6e7781; --rail: #e4e8ec;
      --mark: #ffe08a; --accent: #0969da; --spent: #bc4c00; }
    @media (prefers-color-scheme: dark) {
      :root { --back: #0d1117; --panel: #161b22; --fore: #e6edf3; --muted: #9da7b3; --line: #373e47; --link: #79c0ff;
        --good: #56d364; --warning: #e3b341; --error: #ff8e86; --bar: #8b949e; --rail: #2a3038; --mark: #6b4f00;
        --accent: #58a6ff; --spent: #f0883e; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 76rem; padding: 1rem; background: var(--back); color: var(--fore);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
    .path, pre { overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; } h3 { font-size: 1rem; margin: 1rem 0 .5rem; }
    h4 { font-size: .95rem; margin: 1rem 0 .25rem; }
    p { margin: .25rem 0 .75rem; }
    a { color: var(--link); }
    :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .muted { color: var(--muted); } .good { color: var(--good); } .warning { color: var(--warning); }
    .error { color: var(--error); }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr)); gap: .5rem; padding: 0;
      list-style: none; margin: 1rem 0; }
    .tiles li { background: var(--panel); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem .75rem; }
    .tiles strong { display: block; font-size: 1.4rem; line-height: 1.2; }
    form { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 1.5rem 0 .5rem; }
    form[hidden] { display: none; }
    #count { margin: 0; }
    input, select, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--bar);
      border-radius: .3rem; padding: .25rem .5rem; max-width: 100%; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .925rem; }
    caption { text-align: left; font-weight: bold; padding: .5rem 0; }
    th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    tbody th { font-weight: normal; }
    thead th { white-space: nowrap; }
    th button { font: inherit; font-weight: bold; border: 0; padding: 0; background: none; cursor: pointer; }
    th[aria-sort=ascending] button::after { content: " ▲"; } th[aria-sort=descending] button::after { content: " ▼"; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    #table th[scope=row] { min-width: 10rem; }
    .points { white-space: nowrap; }
    .state { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .5rem; font-size: .85rem;
      white-space: nowrap; }
    .state.ready { color: var(--good); } .state.stale { color: var(--warning); }
    svg { vertical-align: middle; }
    svg.bar { width: 4.5rem; height: .6rem; }
    .rail { fill: var(--rail); } .fill { fill: var(--accent); } .old { fill: var(--bar); } .spent { fill: var(--spent); }
    .over { fill: var(--error); } .goal { fill: var(--fore); } .wanted { fill: var(--good); opacity: .25; }
    .curve { fill: none; stroke: var(--accent); stroke-width: 2; } .axis { stroke: var(--line); stroke-width: 1; }
    svg text { fill: var(--muted); font-size: 11px; } svg text.value { fill: var(--fore); }
    .document { border: 1px solid var(--line); border-radius: .4rem; margin: .75rem 0; content-visibility: auto;
      contain-intrinsic-size: auto 3.5rem; }
    .document[hidden], tr[hidden] { display: none; }
    summary { cursor: pointer; padding: .5rem .75rem; background: var(--panel); border-radius: .4rem; }
    summary h2 { display: inline; margin: 0; font-size: 1rem; }
    summary .facts { display: block; color: var(--muted); }
    details > :not(summary) { margin-left: .75rem; margin-right: .75rem; }
    .findings { padding: 0; list-style: none; } .findings > li { margin-bottom: .75rem; }
    .severity { font-weight: bold; } .severity.note { color: var(--link); }
    .place { font-variant-numeric: tabular-nums; color: var(--muted); }
    .rule { font-size: .85rem; } .tag { font-size: .8rem; color: var(--muted); }
    pre { margin: .25rem 0; padding: .4rem .6rem; background: var(--panel); border: 1px solid var(--line);
      border-radius: .3rem; white-space: pre-wrap; }
    code { font: .875rem/1.45 ui-monospace, monospace; }
    mark { background: var(--mark); color: inherit; text-decoration: underline; text-underline-offset: .2em; }
    figure { margin: 0 0 1.25rem; } figcaption { margin-bottom: .25rem; }
    .legend { color: var(--muted); font-size: .85rem; } .legend svg { width: .8rem; height: .8rem; }
    .rows { list-style: none; padding: 0; margin: 0; }
    .rows > li { display: grid; grid-template-columns: minmax(8rem, 18rem) minmax(8rem, 20rem) 1fr; gap: 0 1rem;
      padding: .3rem 0; border-bottom: 1px solid var(--line); }
    .rows svg.track { width: 100%; height: 1rem; align-self: center; }
    .rows svg.tall { height: 2rem; } .rows svg.line, figure svg.line { width: 100%; max-width: 30rem; height: auto; }
    .trends { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem; }
    footer { color: var(--muted); margin-top: 2rem; }
    @media (max-width: 40rem) {
      .minor { display: none; }
      svg.bar { display: none; }
      #table th[scope=row] { min-width: 8rem; }
      th, td { padding: .3rem .25rem; }
      .state { border: 0; padding: 0; }
      .rows > li { grid-template-columns: 1fr; gap: .15rem; }
    }
    @media (forced-colors: active) { mark { forced-color-adjust: none; } }
    @media print { form, .skip { display: none; } .document { break-inside: avoid-page; } }

    """
}
