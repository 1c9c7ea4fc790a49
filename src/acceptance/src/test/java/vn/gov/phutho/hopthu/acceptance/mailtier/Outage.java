package vn.gov.phutho.hopthu.acceptance.mailtier;

import com.unboundid.ldap.sdk.ResultCode;

/** The ways in which a directory is no directory. */
enum Outage {
  GONE,
  SLOW,
  STALLS,
  BUSY,
  NO_ACCESS;

  void begin(TestDirectory directory) {
    switch (this) {
      case GONE -> directory.wire().cut();
      case SLOW -> directory.wire().mood(LdapWire.Mood.SLOW);
      case STALLS -> directory.wire().mood(LdapWire.Mood.STALLS);
      case BUSY -> directory.answerWith(ResultCode.BUSY);
      case NO_ACCESS -> directory.answerWith(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
    }
  }

  static void end(TestDirectory directory) {
    directory.answerAgain();
    directory.wire().restore();
  }
}
