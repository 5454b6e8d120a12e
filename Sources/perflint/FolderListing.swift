import Configuration
import Linting

/// What stands in a folder.
enum FolderListing {
  /// Nil for what is no folder, or cannot be read. Links to folders are no folders, so that no search runs in circles.
  static func entries(of folder: String) -> [FileAccess.Entry]? {
    DiskPath.entries(of: folder)?.map { FileAccess.Entry(name: $0.name, isFolder: $0.kind == .folder) }
  }
}
