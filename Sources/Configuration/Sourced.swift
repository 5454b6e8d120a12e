import StructuredData

/// Where a value of the configuration stands.
public struct Origin: Hashable, Sendable, CustomStringConvertible {
  public enum Source: Hashable, Sendable {
    case preset(String)
    /// A file, as it is shown to users.
    case file(String, DataPlace)
  }

  public let source: Source
  /// The patterns of the override in which it stands.
  public let override: String?

  public var description: String {
    let place =
      switch source {
      case .preset(let name): "preset '\(name)'"
      case .file(let path, let place): "\(path):\(place.line):\(place.column)"
      }
    return override.map { "\(place), for \($0)" } ?? place
  }

  /// The file, for messages about mistakes.
  public var file: String {
    switch source {
    case .preset(let name): "preset '\(name)'"
    case .file(let path, _): path
    }
  }
}

/// A value, and where it comes from.
public struct Sourced<Value: Sendable>: Sendable {
  public let value: Value
  public let origin: Origin

  public init(value: Value, origin: Origin) {
    self.value = value
    self.origin = origin
  }
}
