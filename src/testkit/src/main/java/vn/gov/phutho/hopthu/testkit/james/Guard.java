package vn.gov.phutho.hopthu.testkit.james;

/**
 * One guard of a configuration and the edit that takes it out, and nothing else.
 *
 * @param id kind, place and name, e.g. {@code handler:smtpserver-mx/SenderHook}
 * @param file the file it stands in
 * @param removal done on the file's text
 */
public record Guard(String id, String file, TextEdit removal) {
  @Override
  public String toString() {
    return id;
  }
}
