/// Document text inside Markdown that is to be shown as it is.
enum MarkdownText {
  /// Neither markup nor a table cell's end, and nobody is called by an `@`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in Printable.line(text).unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$": result += "\\"
      case "<":
        result += "&lt;"
        continue
      case ">":
        result += "&gt;"
        continue
      case "&":
        result += "&amp;"
        continue
      case "@":
        result += "@&#8203;"
        continue
      default: break
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
