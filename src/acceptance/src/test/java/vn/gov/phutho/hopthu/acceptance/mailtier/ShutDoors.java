package vn.gov.phutho.hopthu.acceptance.mailtier;

import java.util.List;
import java.util.function.Function;
import vn.gov.phutho.hopthu.trial.mail.RawDialogue;
import vn.gov.phutho.hopthu.trial.mail.SmtpDialogue;

/** Doors that James has and that are shut for everybody, whatever the state. */
final class ShutDoors {
  private static final String OUTSIDE = "someone@example.org";

  /** RFC 2033 names none; it is James' own default. */
  private static final int LMTP = 24;

  private ShutDoors() {}

  static List<MatrixDoor> all() {
    return List.of(
        door("SMTP AUTH 25", ShutDoors::login),
        door("send 25 to the outside, own network", ShutDoors::relay),
        door("send 587, own network without AUTH", ShutDoors::submit),
        door("LMTP", ShutDoors::lmtp),
        door(
            "JMAP X-User",
            c -> http(NetworkDoors.jmapByHeader(c.tier.ports().jmap(), c.person), "200")),
        door(
            "JMAP draft, access token",
            c -> http(NetworkDoors.jmapByDraftToken(c.tier.ports().jmap(), c.person), "204")),
        door("WebAdmin mail-transfer-service", ShutDoors::transfer),
        door("WebAdmin without a token", ShutDoors::withoutToken));
  }

  private static MatrixDoor door(String name, Function<MatrixCast, Observed> attempt) {
    return new MatrixDoor(name, MatrixDoor::never, attempt);
  }

  private static Observed login(MatrixCast cast) {
    try (SmtpDialogue mx = SmtpDialogue.open(cast.tier.ports().mx())) {
      mx.startTls();
      return Observed.smtp(() -> mx.login(cast.person.address(), cast.person.secret()));
    }
  }

  private static Observed relay(MatrixCast cast) {
    try (SmtpDialogue mx = SmtpDialogue.open(cast.tier.ports().mx())) {
      mx.say("MAIL FROM:<" + OUTSIDE + ">");
      return Observed.smtp(() -> mx.say("RCPT TO:<" + OUTSIDE + ">"));
    }
  }

  private static Observed submit(MatrixCast cast) {
    try (SmtpDialogue clear = SmtpDialogue.open(cast.tier.ports().submission())) {
      clear.startTls();
      return Observed.smtp(() -> clear.say("MAIL FROM:<" + cast.person.address() + ">"));
    }
  }

  private static Observed lmtp(MatrixCast cast) {
    try (RawDialogue lmtp = RawDialogue.clear(LMTP)) {
      return Observed.smtp(() -> lmtp.await(l -> l.startsWith("2")));
    }
  }

  private static Observed http(String answer, String open) {
    return Observed.now(answer.startsWith(open), answer);
  }

  private static Observed transfer(MatrixCast cast) {
    String path = "/mail-transfer-service";
    return http(Integer.toString(cast.tier.admin().send("POST", path, "").statusCode()), "2");
  }

  private static Observed withoutToken(MatrixCast cast) {
    String path = "/hopthu/accounts/" + cast.person.address();
    return http(Integer.toString(cast.tier.admin().withoutToken("GET", path).statusCode()), "2");
  }
}
