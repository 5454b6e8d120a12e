import Phrases

/// What stands around the content of a page: it may run its own style and script and load nothing at all.
struct PageFrame {
  let title: String
  let version: String
  let say: Wording

  func html(_ content: HTML) -> HTML {
    """
    <!DOCTYPE html>
    <html lang="\(say.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="perflint \(version)">
    <title>\(title)</title>
    <style>\(PageStyle.text)</style>
    </head>
    <body>
    <a class="skip" href="#main">\(say("Skip to the content"))</a>
    \(content)<footer><p>\(say("Made by")) <a href="\(ProjectPage.address)">perflint</a> \(version).</p></footer>
    <script>\(PageScript.text)</script>
    </body>
    </html>

    """
  }

  private var policy: String {
    "default-src 'none'; style-src 'sha256-\(SHA256.base64(PageStyle.text.source))'; "
      + "script-src 'sha256-\(SHA256.base64(PageScript.text.source))'; base-uri 'none'; form-action 'none'"
  }
}
