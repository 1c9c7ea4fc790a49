package vn.gov.phutho.hopthu.adapter.james;

import vn.gov.phutho.hopthu.core.Observed;

/** Asks the mail tier which rules it obeys ({@code GET /hopthu/policy}). */
public final class WebAdminPolicy {
  private final WebAdmin james;

  public WebAdminPolicy(WebAdmin james) {
    this.james = james;
  }

  /** Failed when James is down and when the extension is not in it: then nothing is enforced. */
  public Observed<PolicyVersion> inForce() {
    Answer answer = james.get("/hopthu/policy");
    if (!(answer instanceof Answer.Spoken spoken)) {
      return Observed.failed(((Answer.Silent) answer).why());
    }
    String version = spoken.body().path("version").asString("");
    String hash = spoken.body().path("hash").asString("");
    String official = spoken.body().path("officialDomains").asString("");
    return spoken.status() == 200 && !version.isEmpty() && !hash.isEmpty() && !official.isEmpty()
        ? Observed.complete(new PolicyVersion(version, hash, official))
        : Observed.failed(
            "policy: James answered "
                + spoken.status()
                + " without version and hashes: is the extension of this release in it?");
  }
}
