/// A short document with every construct in it.
enum RichDocument {
  static let text = """
    ---
    status: draft
    ---
    # 1. Title with *emphasis* #

    A paragraph with `code`, ``co`de``, **strong _and nested_**, a [link](https://a.b "title"), an
    ![image](<i j.png>), <https://auto.link>, a <b class="x">tag</b>, \\*escapes\\*, &auml; and é日本🚀.\\
    A hard break, a [reference][r], a [r][] and a [r].

    [r]: https://c.d
      'title'

    Setext
    ======

    - [ ] open task
    - [x] done task
      - nested `item`

        with a paragraph

    10. ordered
    11. list

    > quoted **text
    lazy line** and
    > > deeper

    Before the table
    | Metric | Current | Target |
    | :----- | ------: | :----: |
    | p95 \\| p99 | `1|2` | **< 2 s** |
    | short |
    2. item

    ```swift
    let x = 1
    ```

        indented code

    <div>
    html
    </div>

    <!-- comment -->
    ***
    """
}
