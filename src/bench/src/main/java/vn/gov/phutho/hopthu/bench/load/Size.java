package vn.gov.phutho.hopthu.bench.load;

/** What is sent. */
enum Size {
  SMALL("5 KB"),
  LARGE("1 MB");

  private final String label;

  Size(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  byte[] letter(String from, String to) {
    // A megabyte as transmitted: base64 with line ends makes 78 bytes of 57.
    return this == SMALL
        ? Letter.text(from, to, 5_000)
        : Letter.withFile(from, to, 1_000_000 / 78 * 57);
  }
}
