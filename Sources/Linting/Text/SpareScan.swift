import Synchronization

/// Memory for reading words, which one check after another uses again.
struct SpareScan: ~Copyable, Sendable {
  private let scan = Mutex(WordScan())

  /// The scan that was given back last, for the taker alone; else a new one.
  func take() -> WordScan {
    scan.withLock { spare in
      var taken = WordScan()
      swap(&taken, &spare)
      return taken
    }
  }

  func giveBack(_ used: WordScan) {
    var used = used
    used.forgetWords()
    scan.withLock { $0 = used }
  }
}
