package vn.gov.phutho.hopthu.trial;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Looks at LDAP and at James beside the adapter, with tools of an operator. */
public final class Inspection {
  private final TrialSystem system;
  private final String base;

  Inspection(TrialSystem system, String base) {
    this.system = system;
    this.base = base;
  }

  /** The LDAP entry of an address, as the adapter's account sees it. */
  public Optional<SearchResultEntry> entry(String address) {
    try (LDAPConnection ldap =
        new LDAPConnection(
            "127.0.0.1",
            system.ports().ldap(),
            "cn=hopthu,ou=services," + base,
            system.folder().adapterLdapPassword())) {
      return Optional.ofNullable(
          ldap.searchForEntry(
              base, SearchScope.SUB, Filter.createEqualityFilter("mail", address), "*"));
    } catch (LDAPException | IOException unreadable) {
      throw new IllegalStateException("LDAP cannot be read", unreadable);
    }
  }

  /** The status and body of the extension's answer about an address. */
  public HttpResponse<String> mailbox(String address) {
    URI uri =
        URI.create(
            "http://127.0.0.1:"
                + system.ports().james().webAdmin()
                + "/hopthu/accounts/"
                + address);
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token()).build(),
              HttpResponse.BodyHandlers.ofString());
    } catch (IOException unreadable) {
      throw new IllegalStateException("James does not answer", unreadable);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stop);
    }
  }

  private String token() {
    try {
      String pem =
          Files.readString(system.folder().config().resolve("secrets/james-jwt.pem"))
              .replaceAll("-----[A-Z ]+-----|\\s", "");
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader(JWSAlgorithm.RS256),
              new JWTClaimsSet.Builder().subject("trial").claim("admin", true).build());
      jwt.sign(
          new RSASSASigner(
              KeyFactory.getInstance("RSA")
                  .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)))));
      return jwt.serialize();
    } catch (IOException | GeneralSecurityException | JOSEException noKey) {
      throw new IllegalStateException("no key for WebAdmin", noKey);
    }
  }

  /** One line on what both hold. */
  String line(String address) {
    String ldap =
        entry(address)
            .map(
                e ->
                    e.getDN()
                        + " "
                        + e.getAttributeValue("hopthuStatus")
                        + Optional.ofNullable(e.getAttributeValue("hopthuStatusUntil"))
                            .map(d -> " until " + d)
                            .orElse("")
                        + ", secret "
                        + e.getAttributeValue("hopthuSecret"))
            .orElse("no entry");
    HttpResponse<String> james = mailbox(address);
    return "LDAP: " + ldap + "\n      James: " + james.statusCode() + " " + james.body().strip();
  }
}
